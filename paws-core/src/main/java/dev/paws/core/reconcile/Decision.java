package dev.paws.core.reconcile;

import dev.paws.core.engine.ObservedContainer;
import java.util.Optional;

/**
 * What becomes of one instance of a service. A closed set; {@link Cases} makes the compiler see
 * that each is handled, which Java 17's switch does not do for types.
 */
sealed interface Decision {
  /** Why. */
  String cause();

  /** The container that is there now. */
  Optional<ObservedContainer> existing();

  /** Hands itself to the case it is. */
  void decide(Cases cases);

  /** One method a decision. */
  interface Cases {
    void keep(Keep keep);

    void done(Done done);

    void start(Start start);

    void unpause(Unpause unpause);

    void restart(Restart restart);

    void create(Create create);

    void recreate(Recreate recreate);
  }

  /** It runs as it should. */
  record Keep(ObservedContainer container) implements Decision {
    @Override
    public String cause() {
      return "runs as it should";
    }

    @Override
    public Optional<ObservedContainer> existing() {
      return Optional.of(container);
    }

    @Override
    public void decide(Cases cases) {
      cases.keep(this);
    }
  }

  /** It has done its work and is not run again. */
  record Done(ObservedContainer container) implements Decision {
    @Override
    public String cause() {
      return "has completed";
    }

    @Override
    public Optional<ObservedContainer> existing() {
      return Optional.of(container);
    }

    @Override
    public void decide(Cases cases) {
      cases.done(this);
    }
  }

  /** It is there as it should be, but does not run. */
  record Start(ObservedContainer container, String cause) implements Decision {
    @Override
    public Optional<ObservedContainer> existing() {
      return Optional.of(container);
    }

    @Override
    public void decide(Cases cases) {
      cases.start(this);
    }
  }

  /** It is paused. */
  record Unpause(ObservedContainer container) implements Decision {
    @Override
    public String cause() {
      return "is paused";
    }

    @Override
    public Optional<ObservedContainer> existing() {
      return Optional.of(container);
    }

    @Override
    public void decide(Cases cases) {
      cases.unpause(this);
    }
  }

  /** It runs as it should and is restarted with a service that it depends on. */
  record Restart(ObservedContainer container, String cause) implements Decision {
    @Override
    public Optional<ObservedContainer> existing() {
      return Optional.of(container);
    }

    @Override
    public void decide(Cases cases) {
      cases.restart(this);
    }
  }

  /** It is not there. */
  record Create(String cause) implements Decision {
    @Override
    public Optional<ObservedContainer> existing() {
      return Optional.empty();
    }

    @Override
    public void decide(Cases cases) {
      cases.create(this);
    }
  }

  /** It is there and has to be replaced. */
  record Recreate(ObservedContainer old, String cause) implements Decision {
    @Override
    public Optional<ObservedContainer> existing() {
      return Optional.of(old);
    }

    @Override
    public void decide(Cases cases) {
      cases.recreate(this);
    }
  }
}
