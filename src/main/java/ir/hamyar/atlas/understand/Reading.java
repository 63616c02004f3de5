package ir.hamyar.atlas.understand;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of one cell: it was understood, it is empty, or it is refused with the reason.
 *
 * @param <T> what the cell should hold
 */
public sealed interface Reading<T> {

    /** The value, absent when the cell is empty or refused. */
    Optional<T> value();

    /** What there is to say about it: how it was read, or why it was not. */
    List<Remark> remarks();

    /** The fault, present only when the cell is refused. */
    default Optional<Remark> fault() {
        return Optional.empty();
    }

    default boolean isRefused() {
        return fault().isPresent();
    }

    /** The same with another value, or the same emptiness or refusal. */
    <U> Reading<U> map(Function<? super T, ? extends U> change);

    /**
     * Understood.
     *
     * @param read what it says
     * @param plain the same in the one form the atlas keeps: digits 0-9, point, no grouping
     * @param exact whether it stood in that form already
     */
    record Read<T>(T read, String plain, boolean exact, List<Remark> remarks)
            implements Reading<T> {

        public Read {
            remarks = List.copyOf(remarks);
        }

        @Override
        public Optional<T> value() {
            return Optional.of(read);
        }

        @Override
        public <U> Reading<U> map(Function<? super T, ? extends U> change) {
            return new Read<>(change.apply(read), plain, exact, remarks);
        }
    }

    /** Nothing stands there, or a sign for nothing such as a dash. */
    record Empty<T>(List<Remark> remarks) implements Reading<T> {

        public Empty {
            remarks = List.copyOf(remarks);
        }

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public <U> Reading<U> map(Function<? super T, ? extends U> change) {
            return new Empty<>(remarks);
        }
    }

    /** Not understood, or understood in two ways. */
    record Refused<T>(Remark reason) implements Reading<T> {

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public List<Remark> remarks() {
            return List.of(reason);
        }

        @Override
        public Optional<Remark> fault() {
            return Optional.of(reason);
        }

        @Override
        public <U> Reading<U> map(Function<? super T, ? extends U> change) {
            return new Refused<>(reason);
        }
    }
}
