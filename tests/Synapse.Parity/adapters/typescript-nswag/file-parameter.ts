// NSwag refers to this type and does not declare it where a form is declared as a schema of its own.
export interface FileParameter {
  data: Blob;
  fileName: string;
}
