package dev.paws.core.sim;

import dev.paws.core.app.port.EngineChoice;
import dev.paws.core.app.port.Engines;
import dev.paws.core.app.port.OpeningEngine;
import dev.paws.core.engine.Engine;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens the simulated engine for every choice, and records the choices. The engine is never closed.
 */
public final class SimEngines implements Engines {
  private final Engine engine;
  private final List<EngineChoice> asked = new ArrayList<>();

  public SimEngines(Engine engine) {
    this.engine = engine;
  }

  /** Returns the choices with which an engine was opened, in order. */
  public List<EngineChoice> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Engine open(EngineChoice choice) {
    asked.add(choice);
    return engine;
  }

  @Override
  public String clientConfig(EngineChoice choice) {
    return "{}";
  }

  @Override
  public OpeningEngine begin(EngineChoice choice) {
    asked.add(choice);
    return new OpeningEngine() {
      @Override
      public Engine engine() {
        return engine;
      }

      @Override
      public void close() {}
    };
  }
}
