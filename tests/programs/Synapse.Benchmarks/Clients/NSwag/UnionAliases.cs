// The union of the contract that stock NSwag cannot express, in the form that costs it least.
global using JobId = string;
