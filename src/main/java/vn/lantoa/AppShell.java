package vn.lantoa;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.PWA;

/** The page around every Flow view. */
@PWA(name = "Lan Tỏa", shortName = "Lan Tỏa", offlinePath = "field.html")
@JsModule("./styles/load.ts")
public class AppShell implements AppShellConfigurator {}
