/** Owns self check-in: rotating codes of a session, and what trainees say with one. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.training.checkin;
