package vn.lantoa;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.PWA;

/** The page around every Flow view. */
@PWA(
        name = "Lan Tỏa",
        shortName = "Lan Tỏa",
        iconPath = "icons/icon.png",
        offlinePath = "field.html",
        themeColor = "#5b27a5",
        backgroundColor = "#faf8fc")
@JsModule("./styles/load.ts")
public class AppShell implements AppShellConfigurator {}
