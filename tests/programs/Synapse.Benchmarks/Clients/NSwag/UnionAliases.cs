// The unions of the contract that stock NSwag cannot express, in the form that costs it least.
global using JobExpand = string;
global using JobId = string;
global using JobStatus = string;
