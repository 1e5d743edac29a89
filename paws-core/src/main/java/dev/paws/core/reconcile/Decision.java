package dev.paws.core.reconcile;

import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.message.PlanPhrase;
import java.util.Optional;

/**
 * What happens to one instance of a service. A closed set; {@link Cases} makes the compiler check
 * that all kinds are handled, which Java 17's switch does not do for types.
 */
sealed interface Decision {
  /** Returns the reason, for the plan's text. */
  String cause();

  /** Returns the present container; empty if there is none. */
  Optional<ObservedContainer> existing();

  /** Calls the method for this kind of decision. */
  void decide(Cases cases);

  /** One method for each kind of decision. */
  interface Cases {
    void keep(Keep keep);

    void done(Done done);

    void start(Start start);

    void unpause(Unpause unpause);

    void restart(Restart restart);

    void create(Create create);

    void recreate(Recreate recreate);
  }

  /** It runs with the wanted definition. */
  record Keep(ObservedContainer container) implements Decision {
    @Override
    public String cause() {
      return PlanPhrase.RUNS.text();
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

  /** It has done its work and does not run again. */
  record Done(ObservedContainer container) implements Decision {
    @Override
    public String cause() {
      return PlanPhrase.COMPLETED.text();
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

  /** It has the wanted definition, but does not run. */
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
      return PlanPhrase.PAUSED.text();
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

  /** It runs with the wanted definition and restarts together with a service that it depends on. */
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

  /** There is no container. */
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

  /** There is a container, which must be replaced. */
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
