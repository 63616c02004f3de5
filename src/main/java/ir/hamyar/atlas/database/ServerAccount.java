package ir.hamyar.atlas.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;

/**
 * The account PostgreSQL runs under, and how its programs are called so that they run under it and
 * end with us.
 *
 * <p>PostgreSQL refuses to run as root. When root runs the atlas, its programs are handed to
 * whoever owns the server's folder: the system's {@code postgres} account, or the ordinary user who
 * started the atlas here first. That account often may not walk to the folder ({@code /root} is
 * closed to it), so a shell opens the folder while it is still root and the programs reach it
 * through the open descriptor, {@code /proc/self/fd/9}, with no right beyond the folder itself.
 *
 * <p>{@code setpriv --pdeathsig} has the kernel send a signal when the thread that started the
 * program ends: whatever kills the atlas, its server shuts down cleanly. {@code setsid} keeps
 * Ctrl-C at the terminal for the atlas alone, which then stops the server when it no longer needs
 * it.
 */
final class ServerAccount {

    private static final String NAME = "postgres";
    private static final String DESCRIPTOR = "9";
    private static final String OPEN_FOLDER = "exec " + DESCRIPTOR + "<\"$0\" && exec \"$@\"";

    private final Path serverFolder;
    private final OperatingSystem system;

    ServerAccount(Path serverFolder, OperatingSystem system) {
        this.serverFolder = serverFolder;
        this.system = system;
    }

    /** Creates the server's folder and hands it to the account, if it is not there yet. */
    void prepareFolder() {
        try {
            if (!Files.exists(serverFolder)) {
                Files.createDirectory(
                        serverFolder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
            if (system.runByRoot() && attribute(serverFolder, "unix:uid") == 0) {
                give(serverFolder);
            }
        } catch (UserPrincipalNotFoundException noSuchAccount) {
            throw Problems.noServerAccount();
        } catch (IOException refused) {
            throw Problems.homeNotWritable(serverFolder, refused);
        }
    }

    /** Hands over a file this process has written, so that the server's programs can read it. */
    void give(Path file) throws IOException {
        if (!system.runByRoot()) {
            return;
        }
        var accounts = file.getFileSystem().getUserPrincipalLookupService();
        var view =
                Files.getFileAttributeView(
                        file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (file.equals(serverFolder)) {
            view.setOwner(accounts.lookupPrincipalByName(NAME));
            view.setGroup(accounts.lookupPrincipalByGroupName(NAME));
        } else {
            view.setOwner(Files.getOwner(serverFolder));
        }
    }

    /**
     * The name by which a program running under the account can reach a path in the server's
     * folder.
     */
    String reachable(Path path) {
        if (!system.runByRoot()) {
            return path.toString();
        }
        return Path.of("/proc/self/fd", DESCRIPTOR)
                .resolve(serverFolder.relativize(path))
                .toString();
    }

    /**
     * Wraps a command so that it runs under the account and gets the signal when the calling thread
     * ends.
     */
    List<String> command(String signalAtOurEnd, List<String> program) {
        var command = new ArrayList<String>();
        if (system.runByRoot()) {
            command.addAll(List.of("/bin/sh", "-c", OPEN_FOLDER, serverFolder.toString()));
        }
        // macOS has neither of the two; there an orphan is stopped at the next start.
        if (!system.isMac()) {
            command.addAll(List.of("setsid", "setpriv", "--pdeathsig=" + signalAtOurEnd));
        }
        if (system.runByRoot()) {
            command.add("--reuid=" + attribute(serverFolder, "unix:uid"));
            command.add("--regid=" + attribute(serverFolder, "unix:gid"));
            command.add("--clear-groups");
        }
        command.addAll(program);
        return command;
    }

    private static int attribute(Path path, String name) {
        try {
            return (int) Files.getAttribute(path, name);
        } catch (IOException unreadable) {
            throw Problems.homeNotWritable(path, unreadable);
        }
    }
}
