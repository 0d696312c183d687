import './app/field-app';
import './app/installing';
import { showTextSize } from './settings/text-size';

showTextSize();
