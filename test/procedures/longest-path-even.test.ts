import { walkProcedures } from '../support/every-procedure.ts';

walkProcedures('longest', (index) => index % 2 === 0);
