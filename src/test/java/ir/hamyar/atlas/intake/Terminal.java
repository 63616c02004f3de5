package ir.hamyar.atlas.intake;

import ir.hamyar.atlas.Application;
import ir.hamyar.atlas.database.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands as a person gives them: each a process of its own, over one database. */
record Terminal(Path folder, String database) {

    /** What a command said and how it ended. */
    record Said(String text, int exitCode) {

        JsonNode json() {
            return JsonMapper.shared()
                    .readTree(
                            text.lines()
                                    .filter(line -> line.startsWith("{"))
                                    .findFirst()
                                    .orElseThrow());
        }
    }

    Said say(String... words) throws IOException, InterruptedException {
        return say(Map.of(), words);
    }

    Said say(Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        try (var command = start(environment, words)) {
            var text = command.allOutput();
            return new Said(text, command.exitCode());
        }
    }

    ChildJvm start(Map<String, String> environment, String... words) {
        var all = new HashMap<>(environment);
        all.put("ATLAS_HOME", folder.resolve("home").toString());
        all.put("SPRING_DATASOURCE_URL", database);
        return ChildJvm.start(Application.class, all, words);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(database));
    }

    String file(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, content);
        return file.toString();
    }
}
