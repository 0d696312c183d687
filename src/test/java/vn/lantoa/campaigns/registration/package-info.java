@org.jspecify.annotations.NullMarked
package vn.lantoa.campaigns.registration;
