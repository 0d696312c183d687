package vn.lantoa;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleMapTest {

    @Test
    void modulesUseOnlyWhatTheirLevelAllows() {
        ApplicationModules.of(LanToa.class).verify();
    }
}
