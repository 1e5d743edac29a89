package dev.paws.core.yaml;

/** Counts the nodes of a load, so that aliases cannot multiply a small file into a huge model. */
public final class NodeBudget {
  private final int limit;
  private int spent;
  private boolean exceeded;

  /**
   * Creates a budget.
   *
   * @param limit the number of nodes that may be taken
   */
  public NodeBudget(int limit) {
    this.limit = limit;
  }

  /** Takes nodes from the budget; returns false if fewer are left. */
  public boolean spend(int nodes) {
    if (nodes > limit - spent) {
      return false;
    }
    spent += nodes;
    return true;
  }

  /**
   * Takes what a project multiplies; returns false if fewer nodes are left, from then on always.
   *
   * @param tell called the first time that it is too much
   */
  public boolean affords(int nodes, Runnable tell) {
    if (exceeded) {
      return false;
    }
    if (!spend(nodes)) {
      exceeded = true;
      tell.run();
    }
    return !exceeded;
  }

  /** Returns whether {@link #affords} has refused something. */
  public boolean isExceeded() {
    return exceeded;
  }

  /** Returns the number of nodes that the budget started with. */
  public int limit() {
    return limit;
  }
}
