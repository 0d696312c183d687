/**
 * Registration for activities that are open: seats, the waiting list, and what phones say and are
 * told about it.
 */
@org.springframework.modulith.NamedInterface("registration")
@org.jspecify.annotations.NullMarked
package vn.lantoa.campaigns.registration;
