package ir.hamyar.atlas.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the atlas says when it cannot start, all in one place so that the two languages are kept
 * equal.
 *
 * <p>Each sentence names the thing and the value; the command that helps follows on its own line.
 */
final class Problems {

    private static final String NO_SPACE = "No space left on device";
    private static final String DISK_FULL = "53100";

    private Problems() {}

    static StartupProblem noPostgres(OperatingSystem system) {
        return new StartupProblem(
                new Wording(
                        "PostgreSQL روی این رایانه نصب نیست. با این دستور PostgreSQL و PostGIS را نصب کنید و دوباره اطلس را آغاز کنید:",
                        "PostgreSQL is not installed on this machine. Install it with PostGIS and start the atlas again:"),
                system.installLine());
    }

    static StartupProblem noPostgis(PostgresPrograms found, OperatingSystem system) {
        return new StartupProblem(
                new Wording(
                                "PostgreSQL %s در %s هست، ولی PostGIS ندارد. با این دستور آن را نصب کنید و دوباره اطلس را آغاز کنید:",
                                "PostgreSQL %s in %s has no PostGIS. Install it and start the atlas again:")
                        .with(found.majorVersion(), found.bin()),
                system.installLine());
    }

    static StartupProblem otherPostgresVersion(int needed, List<PostgresPrograms> found) {
        var installed =
                found.stream()
                        .map(programs -> Integer.toString(programs.majorVersion()))
                        .collect(Collectors.joining(", "));
        return new StartupProblem(
                new Wording(
                                "پایگاه داده را PostgreSQL %s نوشته است و تنها همان می‌تواند آن را بخواند؛ روی این رایانه PostgreSQL %s هست. PostgreSQL %s را با PostGIS نصب کنید.",
                                "The database was written by PostgreSQL %s, which alone can read it; this machine has PostgreSQL %s. Install PostgreSQL %s with PostGIS.")
                        .with(needed, installed, needed));
    }

    static StartupProblem noServerAccount() {
        return new StartupProblem(
                new Wording(
                        "PostgreSQL با کاربر root کار نمی‌کند و حساب کاربری postgres روی این رایانه نیست. اطلس را با یک کاربر عادی آغاز کنید.",
                        "PostgreSQL refuses to run as root and this machine has no account named postgres. Start the atlas as an ordinary user."));
    }

    static StartupProblem programNotStarted(String reason) {
        return new StartupProblem(
                new Wording(
                                "برنامهٔ پایگاه داده آغاز نشد: %s. برنامه‌های setpriv و setsid در بستهٔ util-linux هستند.",
                                "The database program could not be started: %s. The programs setpriv and setsid belong to util-linux.")
                        .with(reason));
    }

    static StartupProblem noUserFolder() {
        return new StartupProblem(
                new Wording(
                        "این کاربر پوشهٔ خانه ندارد؛ بگویید اطلس داده‌ها را کجا نگه دارد:",
                        "This account has no home folder; say where the atlas may keep its data:"),
                "export ATLAS_HOME=/var/lib/hamyar-atlas");
    }

    static StartupProblem homeNotWritable(Path folder) {
        return new StartupProblem(
                new Wording(
                                "اطلس نمی‌تواند در پوشهٔ %s بنویسد. پوشهٔ دیگری را برگزینید:",
                                "The atlas cannot write to the folder %s. Choose another one:")
                        .with(folder),
                "export ATLAS_HOME=/path/to/a/folder");
    }

    static StartupProblem homeNotWritable(Path folder, IOException refused) {
        return isDiskFull(String.valueOf(refused.getMessage()))
                ? diskFull(folder)
                : homeNotWritable(folder);
    }

    static StartupProblem homeInUse(Path folder, String holder) {
        return new StartupProblem(
                new Wording(
                                "اطلس دیگری (فرایند %s) هم‌اکنون با پوشهٔ %s کار می‌کند؛ نخست آن را ببندید یا برای این یکی ATLAS_HOME دیگری بگذارید.",
                                "Another atlas (process %s) is already working with the folder %s; stop it first, or give this one another ATLAS_HOME.")
                        .with(holder, folder));
    }

    static StartupProblem diskFull(Path folder) {
        return new StartupProblem(
                new Wording(
                                "دیسکی که پوشهٔ %s روی آن است پر شده است؛ دست‌کم ۵۰۰ مگابایت آزاد کنید و دوباره اطلس را آغاز کنید.",
                                "The disk that holds the folder %s is full; free at least 500 MB and start the atlas again.")
                        .with(folder));
    }

    static StartupProblem clusterNotCreated(Path folder, String output) {
        return isDiskFull(output)
                ? diskFull(folder)
                : new StartupProblem(
                        new Wording(
                                        "پایگاه داده در پوشهٔ %s ساخته نشد: %s",
                                        "The database could not be created in the folder %s: %s")
                                .with(folder, lastLine(output)));
    }

    static StartupProblem serverDidNotStart(AtlasHome home, String log) {
        return isDiskFull(log)
                ? diskFull(home.folder())
                : new StartupProblem(
                        new Wording(
                                        "پایگاه داده آغاز به کار نکرد: %s (گزارش کامل در %s)",
                                        "The database did not start: %s (the full log is in %s)")
                                .with(lastLine(log), home.logFile()));
    }

    static StartupProblem groundNotPrepared(AtlasHome home, SQLException failed) {
        return DISK_FULL.equals(failed.getSQLState())
                ? diskFull(home.folder())
                : new StartupProblem(
                        new Wording(
                                        "پایگاه داده آماده نشد: %s (گزارش کامل در %s)",
                                        "The database could not be made ready: %s (the full log is in %s)")
                                .with(failed.getMessage(), home.logFile()));
    }

    static StartupProblem damagedData(Path data) {
        return new StartupProblem(
                new Wording(
                                "پوشهٔ %s پایگاه دادهٔ PostgreSQL نیست یا آسیب دیده است؛ آن را از نسخهٔ پشتیبان بازگردانید یا به جای دیگری ببرید.",
                                "The folder %s is no PostgreSQL database or is damaged; restore it from a backup or move it away.")
                        .with(data));
    }

    static StartupProblem passwordUnreadable(Path file) {
        return new StartupProblem(
                new Wording(
                                "گذرواژهٔ پایگاه داده از پروندهٔ %s خوانده نشد؛ آن را بازگردانید.",
                                "The password of the database cannot be read from the file %s; put it back.")
                        .with(file));
    }

    static StartupProblem notPostgres(DatabaseLogin login) {
        return new StartupProblem(
                new Wording(
                                "نشانی پایگاه داده (SPRING_DATASOURCE_URL) باید با jdbc:postgresql: آغاز شود؛ این نشانی نمی‌شود: %s",
                                "The address of the database (SPRING_DATASOURCE_URL) must begin with jdbc:postgresql:, which this one does not: %s")
                        .with(login.shownUrl()));
    }

    static StartupProblem wrongCredentials(DatabaseLogin login) {
        return new StartupProblem(
                new Wording(
                                "سرور پایگاه داده این نام کاربری یا گذرواژه را نپذیرفت: %s. این دو را درست کنید:",
                                "The database server refused this user or password: %s. Correct these two:")
                        .with(login),
                "SPRING_DATASOURCE_USERNAME",
                "SPRING_DATASOURCE_PASSWORD");
    }

    static StartupProblem serverNotReached(DatabaseLogin login) {
        return new StartupProblem(
                new Wording(
                                "سرور پایگاه داده در %s پاسخ نمی‌دهد؛ نشانی را در SPRING_DATASOURCE_URL و روشن بودن سرور را وارسی کنید.",
                                "The database server at %s does not answer; check the address in SPRING_DATASOURCE_URL and that the server runs.")
                        .with(login.shownUrl()));
    }

    static StartupProblem noSuchDatabase(DatabaseLogin login) {
        return new StartupProblem(
                new Wording(
                                "سرور پاسخ می‌دهد ولی این پایگاه داده را ندارد: %s. آن را بسازید یا نشانی را درست کنید.",
                                "The server answers but has no such database: %s. Create it or correct the address.")
                        .with(login.shownUrl()));
    }

    static StartupProblem serverRefused(DatabaseLogin login, SQLException refused) {
        return new StartupProblem(
                new Wording(
                                "سرور پایگاه داده در %s پاسخ داد: %s",
                                "The database server at %s answered: %s")
                        .with(login.shownUrl(), refused.getMessage()));
    }

    static StartupProblem extensionsNotPermitted(DatabaseLogin login) {
        return new StartupProblem(
                new Wording(
                                "پایگاه دادهٔ %s افزونهٔ PostGIS ندارد و این کاربر اجازهٔ افزودن آن را ندارد. مدیر پایگاه داده یک بار این را اجرا کند:",
                                "The database %s lacks the PostGIS extension and this user may not add it. Its administrator runs once:")
                        .with(login),
                "CREATE EXTENSION IF NOT EXISTS postgis; CREATE EXTENSION IF NOT EXISTS pg_trgm;");
    }

    static StartupProblem extensionsMissing(DatabaseLogin login, SQLException refused) {
        return new StartupProblem(
                new Wording(
                                "افزونه‌های postgis و pg_trgm روی سرور پایگاه دادهٔ %s نصب نیست؛ نخست آن‌ها را روی همان سرور نصب کنید: %s",
                                "The database server of %s does not have the extensions postgis and pg_trgm; install them on that server first: %s")
                        .with(login, refused.getMessage()));
    }

    /**
     * @param difference what the two versions disagree on, in the words of Flyway
     */
    static StartupProblem otherAtlasVersion(String difference) {
        return new StartupProblem(
                new Wording(
                                "این پایگاه داده را نسخهٔ دیگری از اطلس ساخته است که این نسخه آن را نمی‌شناسد (%s). همان نسخه یا نسخهٔ تازه‌تری را آغاز کنید، یا به این یکی پوشهٔ دیگری بدهید:",
                                "This database was written by another version of the atlas, which this one does not know (%s). Start that version or a newer one, or give this one a folder of its own:")
                        .with(difference),
                "export ATLAS_HOME=/path/to/a/new/folder");
    }

    static StartupProblem portInUse(int port) {
        return new StartupProblem(
                new Wording(
                                "درگاه %s در دست برنامهٔ دیگری است. آن را ببندید یا درگاه دیگری برای اطلس برگزینید:",
                                "Port %s is taken by another program. Stop it, or choose another port for the atlas:")
                        .with(port),
                "export SERVER_PORT=" + (port + 1));
    }

    static StartupProblem oldJava(int found, int needed) {
        return new StartupProblem(
                new Wording(
                                "جاوای %s کهنه است؛ جاوای %s یا تازه‌تر نصب کنید.",
                                "Java %s is too old; install Java %s or newer.")
                        .with(found, needed));
    }

    static StartupProblem noSetpriv() {
        return new StartupProblem(
                new Wording(
                        "برنامهٔ setpriv با گزینهٔ pdeathsig پیدا نشد؛ بستهٔ util-linux را نصب کنید.",
                        "The program setpriv with the option pdeathsig was not found; install the package util-linux."));
    }

    static StartupProblem littleSpace(Path folder, long free, long needed) {
        return new StartupProblem(
                new Wording(
                                "روی دیسک پوشهٔ %s تنها %s مگابایت جا هست؛ دست‌کم %s مگابایت لازم است.",
                                "The disk of the folder %s has only %s MB left; at least %s MB are needed.")
                        .with(folder, free, needed));
    }

    static StartupProblem noFonts() {
        return new StartupProblem(
                new Wording(
                        "قلم‌های صفحه (woff2) در برنامه نیست؛ برنامه را دوباره با mvn package بسازید.",
                        "The fonts of the page (woff2) are not in the program; build it again with mvn package."));
    }

    static StartupProblem noManifest(Path manifest) {
        return new StartupProblem(
                new Wording(
                                "فهرست داده‌ها %s نیست. اگر پوشهٔ داده‌ها جای دیگری است:",
                                "The list of data files %s is not there. If the data folder is elsewhere:")
                        .with(manifest),
                "export ATLAS_DATA=/path/to/data");
    }

    static StartupProblem manifestUnreadable(Path manifest, String reason) {
        return new StartupProblem(
                new Wording(
                                "فهرست داده‌ها %s خوانده نشد: %s",
                                "The list of data files %s cannot be read: %s")
                        .with(manifest, reason));
    }

    static StartupProblem dataFilesMissing(Path folder, List<String> missing) {
        return new StartupProblem(
                new Wording(
                                "این پرونده‌ها که datapackage.json نام برده در پوشهٔ %s نیست: %s",
                                "These files, named by datapackage.json, are not in the folder %s: %s")
                        .with(folder, String.join(", ", missing)));
    }

    private static boolean isDiskFull(String text) {
        return text.contains(NO_SPACE);
    }

    private static String lastLine(String text) {
        var lines = text.strip().lines().toList();
        return lines.isEmpty() ? "—" : lines.get(lines.size() - 1);
    }
}
