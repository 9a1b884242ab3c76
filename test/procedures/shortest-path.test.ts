import { walkProcedures } from '../support/every-procedure.ts';

walkProcedures('shortest', () => true);
