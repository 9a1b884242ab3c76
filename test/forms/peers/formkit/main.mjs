import { createMultiStepPlugin } from '@formkit/addons';
import '@formkit/addons/css/multistep';
import { vi } from '@formkit/i18n';
import '@formkit/themes/genesis';
import { defaultConfig, plugin } from '@formkit/vue';
import { createApp } from 'vue';
import ApplicationForm from './application-form.vue';

createApp(ApplicationForm)
  .use(plugin, defaultConfig({ plugins: [createMultiStepPlugin()], locales: { vi }, locale: 'vi' }))
  .mount('#form');
