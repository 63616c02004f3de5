package ir.hamyar.atlas.account;

/**
 * Somebody who may sign in.
 *
 * @param passwordHash never the password itself
 */
record Account(String name, String role, String passwordHash) {

    /** The first account of every installation. */
    static final String FIRST = "admin";

    static final String ADMINISTRATOR = "ADMINISTRATOR";
}
