import { Model } from 'survey-core';
import 'survey-core-2/survey-core.fontless.css';
import 'survey-core-2/i18n/vietnamese';
import 'survey-js-ui';
import { send } from '../form/form.mjs';
import { answersOf, survey } from '../form/survey.mjs';

const model = new Model(survey);
model.onComplete.add(({ data }) => void send(answersOf(data)));
model.render(document.querySelector('#form'));
