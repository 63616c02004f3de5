package ir.hamyar.atlas.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool as the rooms see it: leads to the primary or a replica as the request has chosen, keeps
 * count of waiting and holding, and tells a queue that was too long from a server that is away.
 */
final class RoutedDataSource extends DelegatingDataSource {

    private final Replicas replicas;

    RoutedDataSource(DataSource primary, Replicas replicas) {
        super(primary);
        this.replicas = replicas;
    }

    /**
     * @throws TransientDataAccessResourceException when all connections stayed in use for as long
     *     as a request may wait
     * @throws DataAccessResourceFailureException when the server that is needed is known to be away
     */
    @Override
    public Connection getConnection() throws SQLException {
        var times = ConnectionTimes.ofThread();
        if (times == null) {
            return route();
        }
        var asked = System.nanoTime();
        try {
            times.enter();
            var connection = route();
            var taken = System.nanoTime();
            times.addWait(taken - asked);
            return counted(connection, times, taken);
        } catch (SQLException | RuntimeException refused) {
            times.addWait(System.nanoTime() - asked);
            throw refused;
        }
    }

    private Connection route() throws SQLException {
        return switch (ReadRoute.chosen()) {
            case PRIMARY -> primary();
            case PRIMARY_ELSE_REPLICA -> primaryElseReplica();
            case REPLICA_ELSE_PRIMARY -> replicas.areFit() ? replicaElsePrimary() : lastResort();
        };
    }

    /** Whoever writes reads what was written; with no primary, an older state before none. */
    private Connection primaryElseReplica() throws SQLException {
        try {
            return primary();
        } catch (SQLException | DataAccessResourceFailureException away) {
            if (!replicas.areConfigured()) {
                throw away;
            }
            return replica();
        }
    }

    /** A replica that fails now, before the next look at it, shall cost nobody an answer. */
    private Connection replicaElsePrimary() throws SQLException {
        try {
            return replica();
        } catch (SQLException | DataAccessResourceFailureException away) {
            if (!replicas.primaryAnswers()) {
                throw away;
            }
            ReadRoute.stayWith(false);
            return primary();
        }
    }

    /** The replicas are away or behind; with no primary, behind is better than nothing. */
    private Connection lastResort() throws SQLException {
        if (replicas.areConfigured() && !replicas.primaryAnswers()) {
            return replica();
        }
        ReadRoute.stayWith(false);
        return primary();
    }

    private Connection replica() throws SQLException {
        var connection = from(replicas.pool());
        ReadRoute.stayWith(true);
        return connection;
    }

    private Connection primary() throws SQLException {
        if (replicas.areConfigured() && !replicas.primaryAnswers()) {
            throw new DataAccessResourceFailureException("The primary does not answer");
        }
        return from(obtainTargetDataSource());
    }

    private static Connection from(DataSource pool) throws SQLException {
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException late) {
            // The pool names the failed attempt to connect where there was one.
            if (late.getCause() == null) {
                throw new TransientDataAccessResourceException(
                        "All connections stayed in use", late);
            }
            throw late;
        }
    }

    private static Connection counted(Connection connection, ConnectionTimes times, long taken) {
        return (Connection)
                Proxy.newProxyInstance(
                        RoutedDataSource.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("close") && !connection.isClosed()) {
                                times.addUse(System.nanoTime() - taken);
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        });
    }
}
