/// <reference types="vite/client" />
// Pulls the style sheet of the Flow views into the build: hashed, compressed and cached for good.
import './lantoa.css';
