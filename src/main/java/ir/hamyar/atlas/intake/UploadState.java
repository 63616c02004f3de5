package ir.hamyar.atlas.intake;

import java.util.Locale;

/** How far an upload has come. */
enum UploadState {
    /** Here, not checked, or no longer as it was checked. */
    UPLOADED,
    CHECKING,
    /** Its report and its differences can be seen; it may be applied. */
    CHECKED,
    APPLYING,
    /** Its batch stands. */
    APPLIED,
    /** The last step could not be finished; nothing was changed by it. */
    FAILED,
    /** Somebody stopped the last step; nothing was changed by it. */
    CANCELLED;

    /** As the database and the page write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static UploadState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean isBusy() {
        return this == CHECKING || this == APPLYING;
    }
}
