package dev.paws.core.yaml;

/** Counts the nodes of a load, so that aliases cannot multiply a small file into a huge model. */
public final class NodeBudget {
  private final int limit;
  private int spent;

  /** A budget of so many nodes. */
  public NodeBudget(int limit) {
    this.limit = limit;
  }

  /** Takes nodes from the budget; false where it does not hold them. */
  public boolean spend(int nodes) {
    if (nodes > limit - spent) {
      return false;
    }
    spent += nodes;
    return true;
  }

  /** The most nodes. */
  public int limit() {
    return limit;
  }
}
