package ir.hamyar.atlas.understand;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts of money: «۷۰ میلیارد تومان», «۲ میلیارد و ۵۰۰ میلیون تومان», «۳ همت», “IRR
 * 151,825,000,000”, “$3 million”.
 *
 * <p>The unit comes from the cell, else from the heading or the unit column; with none the amount
 * is refused. A heading's scale («میلیون ریال») counts for cells that name neither scale nor unit.
 * Where cell and heading disagree the cell is followed with a warning; where the cell names only
 * the unit and the heading a scale, nobody can know, and it is refused. Words such as «حدود» are
 * dropped with a warning; two ends of a range are refused.
 */
public final class MoneyReader {

    static final int HEMMAT_ZEROS = 12;
    static final String UNITS = "irr, toman, eur, usd";

    private final NumberShape shape;

    /** Reads numbers by the rules of {@link NumberReader}. */
    public MoneyReader() {
        this(null);
    }

    /**
     * @param decimal the sign known to begin the decimals in this column, null where nobody was
     *     asked
     */
    public MoneyReader(@Nullable Character decimal) {
        this.shape = new NumberShape(decimal);
    }

    /**
     * @param headings what stands above or beside the cell and may name its unit: the heading, the
     *     value of a unit column
     */
    public Reading<Amount> amount(@Nullable String written, @Nullable String... headings) {
        return Cell.read(
                written,
                cell -> {
                    var terms = new MoneyTerms(cell, shape);
                    terms.scan();
                    var amount = join(cell, terms, MoneyWords.context(headings));
                    return cell.understood(
                            amount, amount.inFull().toPlainString() + " " + amount.unit());
                });
    }

    /** The unit that one cell of a unit column names: «میلیون ریال» is {@code irr}. */
    public Reading<String> unit(@Nullable String written) {
        return Cell.read(
                written,
                cell -> {
                    var context = MoneyWords.context(cell.text());
                    if (context.units().size() != 1) {
                        throw new Unreadable("amount-unit-unknown", UNITS);
                    }
                    var unit = context.units().iterator().next();
                    return cell.understood(unit, unit);
                });
    }

    private static Amount join(Cell cell, MoneyTerms terms, MoneyWords.Context context) {
        var unit = unit(cell, terms.unit(), context);
        var zeros = 0;
        if (terms.zeros() == 0 && context.zeros() > 0) {
            if (terms.unit() != null) {
                throw new Unreadable("amount-scale-unclear");
            }
            zeros = context.zeros();
        } else if (context.zeros() > 0 && context.zeros() != terms.zeros()) {
            cell.warn("unit-against-heading");
        }
        var inFull = terms.total().movePointRight(zeros).stripTrailingZeros();
        if (inFull.signum() < 0) {
            throw new Unreadable("negative-amount");
        }
        var plain = new BigDecimal(inFull.toPlainString());
        if (terms.unit() == null) {
            cell.note("unit-from-heading", plain.toPlainString() + " " + unit);
        }
        return new Amount(plain, unit, cell.written());
    }

    private static String unit(Cell cell, @Nullable String stated, MoneyWords.Context context) {
        if (stated != null) {
            if (!context.units().isEmpty() && !context.units().contains(stated)) {
                cell.warn("unit-against-heading");
            }
            return stated;
        }
        if (context.units().isEmpty()) {
            throw new Unreadable("amount-without-unit");
        }
        if (context.units().size() > 1) {
            throw new Unreadable("amount-unit-unclear", String.join(", ", context.units()));
        }
        return context.units().iterator().next();
    }
}
