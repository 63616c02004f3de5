package ir.hamyar.atlas.database;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks through the wrappings of an exception. */
final class Causes {

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> wanted) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(wanted::isInstance)
                .map(wanted::cast)
                .findFirst();
    }
}
