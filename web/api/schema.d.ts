/** The API as types. Made by `npm run client` from the routes; do not edit. */

export interface paths {

}

export interface components {
  schemas: {

  };
}
