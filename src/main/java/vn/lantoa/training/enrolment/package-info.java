/** How people come to have a seat in a class, and how they lose it. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.training.enrolment;
