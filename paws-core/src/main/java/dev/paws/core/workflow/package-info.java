/**
 * A developer's session (data model, entities 12 and 13): which events change its stage, through
 * which stages it passes, and the form of its file. Pure: what happened comes in, the session after
 * it comes out.
 */
@NullMarked
package dev.paws.core.workflow;

import org.jspecify.annotations.NullMarked;
