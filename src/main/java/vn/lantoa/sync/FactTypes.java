package vn.lantoa.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.lantoa.sync.spi.FactType;

/** The kinds of facts that the features of this server offer. */
@Component
class FactTypes {

    private final Map<String, FactType> types = new HashMap<>();

    FactTypes(ObjectProvider<FactType> offered) {
        for (FactType type : offered) {
            if (types.put(type.name(), type) != null) {
                throw new IllegalStateException("two fact types are called " + type.name());
            }
        }
    }

    Optional<FactType> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    List<FactType> all() {
        return List.copyOf(types.values());
    }
}
