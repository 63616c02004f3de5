package ir.hamyar.atlas.intake;

import java.io.IOException;
import java.io.Writer;

/** A file that writes itself, piece by piece. */
interface Written {

    void write(Writer out) throws IOException;
}
