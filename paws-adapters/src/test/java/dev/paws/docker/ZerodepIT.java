package dev.paws.docker;

import dev.paws.core.app.port.EngineTransport;

/**
 * The same promises with docker-java's transport. All engine tests run with it by {@code
 * -Dpaws.it.zerodep=true}.
 */
class ZerodepIT extends LifecycleIT {
  @Override
  EngineFixture fixture() {
    return new EngineFixture(EngineTransport.ZERODEP);
  }
}
