import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.css';
import 'survey-core/i18n/vietnamese';
import { Survey } from 'survey-react-ui';
import { send } from '../form/form.mjs';
import { answersOf, survey } from '../form/survey.mjs';

const model = new Model(survey);
model.onComplete.add(({ data }) => void send(answersOf(data)));
createRoot(document.querySelector('#form')).render(createElement(Survey, { model }));
