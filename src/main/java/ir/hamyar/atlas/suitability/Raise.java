package ir.hamyar.atlas.suitability;

/**
 * What a score would gain if one criterion were at its best.
 *
 * @param unknown whether the gain would come from learning what no source states
 * @param points above zero
 */
record Raise(String criterion, boolean unknown, double points) {}
