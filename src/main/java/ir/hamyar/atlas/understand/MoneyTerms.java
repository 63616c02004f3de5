package ir.hamyar.atlas.understand;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adds up the terms of one amount: number, scale, «و», number, scale, unit. */
final class MoneyTerms {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String IN_NUMBER = ",،.٫٬/' ";

    private final Cell cell;
    private final NumberShape shape;

    private BigDecimal total = BigDecimal.ZERO;
    private @Nullable BigDecimal number;
    private int termZeros;
    private int lastZeros = Integer.MAX_VALUE;
    private int largestZeros;
    private boolean anyNumber;
    private boolean afterAnd;
    private @Nullable String unit;

    MoneyTerms(Cell cell, NumberShape shape) {
        this.cell = cell;
        this.shape = shape;
    }

    BigDecimal total() {
        return total;
    }

    /** The largest scale the cell names, 0 where it names none. */
    int zeros() {
        return largestZeros;
    }

    @Nullable String unit() {
        return unit;
    }

    void scan() {
        var text = cell.text();
        for (int at = 0; at < text.length(); ) {
            if (isNumberInBrackets(text, at)) {
                throw new Unreadable("negative-amount");
            }
            var end = at + 1;
            if (startsNumber(text, at)) {
                end = endOfNumber(text, at);
                takeNumber(shape.read(cell, text.substring(at, end).strip()));
            } else if (Character.isLetter(text.charAt(at))) {
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                takeWords(text.substring(at, end));
            } else {
                takeSign(text.charAt(at));
            }
            at = end;
        }
        closeTerm();
        if (!anyNumber || afterAnd) {
            throw new Unreadable("unreadable-amount");
        }
    }

    /** Accountants write a debit in brackets; a bracket around words is only a bracket. */
    private static boolean isNumberInBrackets(String text, int at) {
        return text.charAt(at) == '('
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1))
                && text.startsWith(")", endOfNumber(text, at + 1));
    }

    private static boolean startsNumber(String text, int at) {
        return Character.isDigit(text.charAt(at))
                || (text.charAt(at) == '-'
                        && at + 1 < text.length()
                        && Character.isDigit(text.charAt(at + 1))
                        && (at == 0 || text.charAt(at - 1) == ' '));
    }

    private static int endOfNumber(String text, int start) {
        var end = start + 1;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end))
                        || (IN_NUMBER.indexOf(text.charAt(end)) >= 0
                                && end + 1 < text.length()
                                && Character.isDigit(text.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    private void takeNumber(BigDecimal read) {
        if (afterAnd) {
            closeTerm();
        }
        if (number != null || termZeros > 0) {
            throw new Unreadable(read.signum() < 0 ? "amount-range" : "unreadable-amount");
        }
        if (anyNumber && !afterAnd) {
            throw new Unreadable("unreadable-amount");
        }
        number = read;
        anyNumber = true;
        afterAnd = false;
    }

    private void takeWords(String word) {
        var head = MoneyWords.meaning(word).isEmpty() ? MoneyWords.headOfTwo(word) : null;
        if (head == null) {
            takeWord(word);
        } else {
            takeWord(head);
            takeWord(word.substring(head.length()));
        }
    }

    private void takeWord(String word) {
        var meaning = MoneyWords.meaning(word);
        var sign = meaning.indexOf('.');
        switch (sign < 0 ? meaning : meaning.substring(0, sign)) {
            case "unit" -> takeUnit(meaning.substring(sign + 1));
            case "scale" -> takeScale(Integer.parseInt(meaning.substring(sign + 1)));
            case "number" -> takeNumber(new BigDecimal(meaning.substring(sign + 1)));
            case "hemmat" -> {
                takeScale(MoneyReader.HEMMAT_ZEROS);
                takeUnit("toman");
            }
            case "half" -> takeHalf();
            case "and" -> afterAnd = true;
            case "range" -> takeRange();
            case "new" -> throw new Unreadable("new-rial");
            case "hedge" -> warnOnce();
            case "foreign" -> throw new Unreadable("amount-unit-unknown", MoneyReader.UNITS);
            case "ignored" -> {}
            default -> throw new Unreadable("unreadable-amount");
        }
    }

    private void takeSign(char sign) {
        switch (sign) {
            case ' ', '(', ')', ',', '،', '.', ':', '+' -> {}
            case '~', '≈' -> warnOnce();
            case '-' -> takeRange();
            default -> takeWord(String.valueOf(sign));
        }
    }

    private void takeUnit(String stated) {
        if (unit != null && !unit.equals(stated)) {
            throw new Unreadable("amount-unit-unclear", unit + ", " + stated);
        }
        unit = stated;
    }

    private void takeScale(int zeros) {
        if (number == null) {
            if (zeros != 3 || anyNumber && !afterAnd) {
                throw new Unreadable("unreadable-amount");
            }
            number = BigDecimal.ONE;
            anyNumber = true;
            afterAnd = false;
        }
        if (afterAnd) {
            throw new Unreadable("unreadable-amount");
        }
        if (termZeros > 0 && termZeros != 3) {
            throw new Unreadable("unreadable-amount");
        }
        termZeros += zeros;
    }

    /** «دو و نیم میلیارد»: half of the scale that follows. */
    private void takeHalf() {
        if (afterAnd && number != null && termZeros == 0) {
            number = number.add(HALF);
        } else if (!anyNumber) {
            number = HALF;
            anyNumber = true;
        } else {
            throw new Unreadable("unreadable-amount");
        }
        afterAnd = false;
    }

    private void takeRange() {
        if (anyNumber) {
            throw new Unreadable("amount-range");
        }
    }

    private void warnOnce() {
        if (!cell.remarked("amount-approximate")) {
            cell.warn("amount-approximate");
        }
    }

    private void closeTerm() {
        if (number == null) {
            return;
        }
        if (termZeros >= lastZeros) {
            throw new Unreadable("unreadable-amount");
        }
        total = total.add(number.movePointRight(termZeros));
        largestZeros = Math.max(largestZeros, termZeros);
        lastZeros = termZeros;
        termZeros = 0;
        number = null;
    }
}
