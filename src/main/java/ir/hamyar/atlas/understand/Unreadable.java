package ir.hamyar.atlas.understand;

/** A cell that cannot be understood; stays inside this room and becomes a refusal at its door. */
final class Unreadable extends RuntimeException {

    private final transient Remark reason;

    Unreadable(String code, String... detail) {
        super(code, null, false, false);
        this.reason = Remark.error(code, detail);
    }

    Remark reason() {
        return reason;
    }
}
