package ir.hamyar.atlas.mvt;

import ir.hamyar.atlas.geo.TileCoord;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings geometries, one after the other, into a tile: moved to its grid, cut at its margin, and
 * written as the commands of the Mapbox Vector Tile Specification (4.3). One instance serves one
 * tile; what it says holds until the next geometry is taken.
 */
public final class TileShape {

    /** Side of a tile in its own units. */
    public static final int SIDE = 4096;

    /** How far beyond its edge a tile reaches, in its own units, so that lines meet. */
    public static final int MARGIN = 64;

    public static final int POINT = 1;
    public static final int LINE = 2;
    public static final int POLYGON = 3;

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE = 7;

    /** Beyond this latitude Mercator runs off to infinity. */
    private static final double STEEPEST = 89.99;

    private final double tiles;
    private final int column;
    private final int row;
    private final Bytes commands = new Bytes();
    private final List<TilePath> polygon = new ArrayList<>();
    private int type;
    private int penX;
    private int penY;
    private int pointX;
    private int pointY;

    public TileShape(TileCoord tile) {
        this.tiles = 1 << tile.z();
        this.column = tile.x();
        this.row = tile.y();
    }

    /** What the specification calls GeomType. */
    public int type() {
        return type;
    }

    Bytes commands() {
        return commands;
    }

    /** Column of the last point on the grid. */
    public int pointX() {
        return pointX;
    }

    /** Row of the last point on the grid, counted from the north. */
    public int pointY() {
        return pointY;
    }

    /**
     * Takes a geometry.
     *
     * @param wkb longitude and latitude, as ISO well-known binary
     * @return whether anything of it is to be seen in the tile
     */
    public boolean take(byte[] wkb) {
        begin();
        var buffer = ByteBuffer.wrap(wkb);
        type = highest(buffer, 0);
        buffer.rewind();
        read(buffer);
        return commands.size() > 0;
    }

    /** A point given by its place on the grid. */
    public void takePoint(int x, int y) {
        begin();
        type = POINT;
        moveTo(1);
        step(x, y);
    }

    private void begin() {
        commands.clear();
        penX = 0;
        penY = 0;
    }

    /** Of a collection only the parts of the highest dimension are drawn, as PostGIS does it. */
    private int highest(ByteBuffer buffer, int found) {
        return switch (kind(buffer)) {
            case 1 -> {
                skip(buffer, 1);
                yield Math.max(found, POINT);
            }
            case 2 -> {
                skip(buffer, buffer.getInt());
                yield Math.max(found, LINE);
            }
            case 3 -> {
                for (var rings = buffer.getInt(); rings > 0; rings--) {
                    skip(buffer, buffer.getInt());
                }
                yield Math.max(found, POLYGON);
            }
            default -> {
                var most = found;
                for (var parts = buffer.getInt(); parts > 0; parts--) {
                    most = highest(buffer, most);
                }
                yield most;
            }
        };
    }

    private static int kind(ByteBuffer buffer) {
        buffer.order(buffer.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        return buffer.getInt();
    }

    private static void skip(ByteBuffer buffer, int points) {
        buffer.position(buffer.position() + points * 2 * Double.BYTES);
    }

    private void read(ByteBuffer buffer) {
        switch (kind(buffer)) {
            case 1 -> readPoint(buffer);
            case 2 -> readLine(buffer);
            case 3 -> readPolygon(buffer);
            case 4 -> readPoints(buffer);
            default -> {
                for (var parts = buffer.getInt(); parts > 0; parts--) {
                    read(buffer);
                }
            }
        }
    }

    private void readPoint(ByteBuffer buffer) {
        var x = x(buffer.getDouble());
        var y = y(buffer.getDouble());
        if (type == POINT && isNear(x) && isNear(y)) {
            moveTo(1);
            step((int) Math.rint(x), (int) Math.rint(y));
        }
    }

    /** Points in one command, those that are out of the tile left out. */
    private void readPoints(ByteBuffer buffer) {
        var count = buffer.getInt();
        var kept = new int[2 * count];
        var at = 0;
        for (; count > 0; count--) {
            kind(buffer);
            var x = x(buffer.getDouble());
            var y = y(buffer.getDouble());
            if (isNear(x) && isNear(y)) {
                kept[at++] = (int) Math.rint(x);
                kept[at++] = (int) Math.rint(y);
            }
        }
        if (type != POINT || at == 0) {
            return;
        }
        moveTo(at / 2);
        for (var one = 0; one < at; one += 2) {
            step(kept[one], kept[one + 1]);
        }
    }

    private void readLine(ByteBuffer buffer) {
        var path = readPath(buffer);
        if (type != LINE) {
            return;
        }
        for (var part : path.lineWithin(-MARGIN, SIDE + MARGIN)) {
            var line = part.onGrid();
            if (line.size() > 1) {
                write(line, line.size());
            }
        }
    }

    private void readPolygon(ByteBuffer buffer) {
        polygon.clear();
        for (var rings = buffer.getInt(); rings > 0; rings--) {
            polygon.add(readPath(buffer));
        }
        if (type == POLYGON) {
            PolygonCut.within(polygon, -MARGIN, SIDE + MARGIN).forEach(this::writeRing);
        }
    }

    private void writeRing(TilePath ring) {
        write(ring, ring.size() - 1);
        commands.varint(1 << 3 | CLOSE);
    }

    private void write(TilePath path, int points) {
        moveTo(1);
        step((int) path.x(0), (int) path.y(0));
        commands.varint((long) (points - 1) << 3 | LINE_TO);
        for (var at = 1; at < points; at++) {
            step((int) path.x(at), (int) path.y(at));
        }
    }

    private TilePath readPath(ByteBuffer buffer) {
        var points = buffer.getInt();
        var path = new TilePath(points);
        for (; points > 0; points--) {
            var lon = buffer.getDouble();
            path.add(x(lon), y(buffer.getDouble()));
        }
        return path;
    }

    private void moveTo(int times) {
        commands.varint((long) times << 3 | MOVE_TO);
    }

    private void step(int x, int y) {
        commands.zigzag(x - penX);
        commands.zigzag(y - penY);
        penX = x;
        penY = y;
        pointX = x;
        pointY = y;
    }

    private static boolean isNear(double position) {
        return position >= -MARGIN && position <= SIDE + MARGIN;
    }

    private double x(double lon) {
        return ((lon + 180) / 360 * tiles - column) * SIDE;
    }

    /** Spherical Mercator (EPSG:3857): y = artanh(sin(latitude)). */
    private double y(double lat) {
        var sine = Math.sin(Math.toRadians(Math.max(-STEEPEST, Math.min(STEEPEST, lat))));
        var mercator = Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
        return ((0.5 - mercator) * tiles - row) * SIDE;
    }
}
