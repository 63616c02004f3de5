package ir.hamyar.atlas.cql2;

import java.util.List;
import java.util.stream.Stream;

/** A filter that cannot be read: what is wrong, and at which character. */
public class Cql2Exception extends RuntimeException {

    /** What can be wrong. The first argument is always the position, counted from 1. */
    public enum Fault {
        /** Arguments: characters allowed, characters there are. */
        TOO_LONG,
        /** Argument: levels allowed. */
        TOO_DEEP,
        /** Argument: positions allowed. */
        TOO_MANY_VERTICES,
        UNEXPECTED_END,
        UNKNOWN_CHARACTER,
        UNCLOSED_TEXT,
        NUMBER_RANGE,
        EXPECTED_OPERAND,
        EXPECTED_OPERATOR,
        /** Arguments: what was found, the sign or word that was expected. */
        EXPECTED_SIGN,
        EXPECTED_TEXT,
        EXPECTED_NUMBER,
        EXPECTED_DATE,
        EXPECTED_TIMESTAMP,
        EXPECTED_INTERVAL_END,
        EXPECTED_TIME,
        EXPECTED_GEOMETRY,
        EXPECTED_LIST,
        EXPECTED_END,
        PATTERN_ESCAPE,
        INTERVAL_ORDER,
        BOX_NUMBERS,
        BOX_ORDER,
        SHORT_LINE,
        OPEN_RING,
        UNKNOWN_FUNCTION,
        JSON_SYNTAX,
        JSON_MEMBER,
        /** Arguments: the operator, how many it takes. */
        JSON_ARGUMENTS
    }

    private final Fault fault;
    private final transient List<Object> arguments;

    Cql2Exception(Fault fault, int at, Object... arguments) {
        super(fault + " at " + at + " " + List.of(arguments));
        this.fault = fault;
        this.arguments = Stream.concat(Stream.of(at), Stream.of(arguments)).toList();
    }

    public Fault fault() {
        return fault;
    }

    /** The position, counted from 1, and what else the sentence about it names. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Where the filter goes wrong, counted from 1. */
    public int position() {
        return (int) arguments.get(0);
    }
}
