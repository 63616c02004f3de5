package ir.hamyar.atlas.sheet.pdf;

/** The two weights of the one family, Vazirmatn, which has both scripts. */
public enum Face {
    REGULAR("Vazirmatn-Regular"),
    BOLD("Vazirmatn-Bold");

    private final String postscriptName;

    Face(String postscriptName) {
        this.postscriptName = postscriptName;
    }

    String postscriptName() {
        return postscriptName;
    }
}
