// The entry of the Flow views: Vaadin's own, but for a navigation without network. Flow would
// replace the page by an empty frame then; here the page stays as it is, the connection line at
// the top says what is missing, and the navigation goes on when the network is back.
import { Flow, type NavigationParameters } from 'Frontend/generated/jar-resources/Flow.js';
import {
  ConnectionState,
  type ConnectionStateStore,
} from '@vaadin/common-frontend/ConnectionState.js';
import { Router } from '@vaadin/router';

const flow = new Flow({
  imports: () => import('Frontend/generated/flow/generated-flow-imports.js'),
});
const [server] = flow.serverSideRoutes;

const connection = (window as unknown as { Vaadin: { connectionState: ConnectionStateStore } })
  .Vaadin.connectionState;

async function untilConnected(): Promise<void> {
  return new Promise((resolve) => {
    const listener = (_previous: ConnectionState, current: ConnectionState): void => {
      if (current === ConnectionState.CONNECTED) {
        connection.removeStateChangeListener(listener);
        resolve();
      }
    };
    connection.addStateChangeListener(listener);
  });
}

const router = new Router(document.querySelector('#outlet'));
void router.setRoutes([
  {
    ...server,
    action: async (where: NavigationParameters) => {
      const viewIsShown = Boolean(flow.container);
      if (viewIsShown && connection.offline) {
        await untilConnected();
      }
      return server.action(where);
    },
  },
]);
