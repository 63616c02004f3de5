package ir.hamyar.atlas.intake;

/** A step that is under way: it tells how far it is and asks whether to go on. */
interface Job {

    /**
     * @throws Cancelled when somebody has asked to stop
     */
    void tell(Upload.Progress progress);

    /** Somebody asked to stop. */
    final class Cancelled extends RuntimeException {

        Cancelled() {
            super("cancelled", null, false, false);
        }
    }
}
