package ir.hamyar.atlas;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms, who may enter which, and no way round in a circle. */
class ModularityTest {

    @Test
    void everyRoomImportsOnlyWhatItDeclares() {
        ApplicationModules.of(Application.class).verify();
    }
}
