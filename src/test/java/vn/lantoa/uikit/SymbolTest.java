package vn.lantoa.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SymbolTest {

    @ParameterizedTest
    @EnumSource
    void isDrawnInTheStyleSheet(Symbol symbol) throws IOException {
        assertThat(Files.readString(Path.of("frontend/styles/icons.css")))
                .containsPattern("\\." + symbol.styleClass() + "[ ,]");
    }

    @Test
    void isFoundByTheNameThatMenusWrite() {
        assertThat(Symbol.named("phone-device")).contains(Symbol.PHONE_DEVICE);
        assertThat(Symbol.named("no-such-thing")).isEmpty();
    }

    @Test
    void isPassedOverByScreenReaders() {
        assertThat(Symbol.HELP.icon().getElement().getAttribute("aria-hidden")).isEqualTo("true");
    }
}
