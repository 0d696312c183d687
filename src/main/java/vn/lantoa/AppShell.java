package vn.lantoa;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.PWA;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around every Flow view. */
@PWA(name = "Lan Tỏa", shortName = "Lan Tỏa", offlinePath = "field.html")
@StyleSheet(Lumo.STYLESHEET)
public class AppShell implements AppShellConfigurator {}
