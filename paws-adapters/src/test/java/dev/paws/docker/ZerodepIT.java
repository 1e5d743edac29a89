package dev.paws.docker;

import dev.paws.core.app.port.EngineTransport;
import org.junit.jupiter.api.Disabled;

/**
 * The same promises with docker-java's transport. All engine tests run with it by {@code
 * -Dpaws.it.zerodep=true}.
 */
class ZerodepIT extends LifecycleIT {
  @Override
  EngineFixture fixture() {
    return new EngineFixture(EngineTransport.ZERODEP);
  }

  @Override
  @Disabled("before JDK 19 its channel cannot be read and written at the same time")
  void a_command_reads_what_is_piped_in_to_its_end() {}

  @Override
  @Disabled("before JDK 19 its channel cannot be read and written at the same time")
  void a_command_with_a_terminal_has_its_size_and_its_keys() {}
}
