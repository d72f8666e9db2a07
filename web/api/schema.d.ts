/** The API as types. Made by `npm run client` from the routes; do not edit. */

export interface paths {
  "/api/activities": {
    get: {
      parameters: { query?: { page?: number; size?: number; q?: string; state?: "menyusun" | "diajukan" | "disetujui"; relation?: "own" | "shared"; unitId?: string }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              unitId: string;
              relation: "own" | "shared";
              state: "menyusun" | "diajukan" | "disetujui";
              reopened: boolean;
              version: number;
              title: string;
              startsOn: string | null;
              at: string;
              localFactsOf: string[];
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    post: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            unitId: string;
            title?: string;
          } } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            unitId: string;
            relation: "own" | "shared";
            state: "menyusun" | "diajukan" | "disetujui";
            reopened: boolean;
            version: number;
            facts: {
              title?: string;
              theme?: string;
              series?: string;
              kind?: string;
              when?: {
                start?: string;
                end?: string;
                startTime?: string;
                endTime?: string;
                zone?: "WIB" | "WITA" | "WIT";
              };
              mode?: "daring" | "luring" | "hibrida";
              place?: string;
              platform?: string;
              organiser?: {
                name: string;
                unitId?: string;
              };
              invited?: string;
              purpose?: string;
              background?: string;
              preparation?: string;
              people?: {
                id: string;
                name: string;
                titlesBefore?: string;
                titlesAfter?: string;
                position?: string;
                role: "membuka" | "narasumber" | "moderator" | "penyampai" | "peserta";
                topic?: string;
              }[];
              statements?: {
                id: string;
                speakerId: string;
                kind: "quote" | "paraphrase";
                text: string;
              }[];
              keyPoints?: {
                id: string;
                text: string;
              }[];
              decisions?: {
                id: string;
                text: string;
                owner?: string;
                due?: string;
              }[];
              figures?: {
                id: string;
                label: string;
                value: string;
                unit?: string;
                group?: string;
                query?: string;
              }[];
              regulations?: {
                id: string;
                citation: string;
                unverified?: true;
              }[];
              photos?: {
                id: string;
                sha256: string;
                caption: string;
                alt: string;
                credit?: string;
              }[];
            };
            factsHash: string;
            approval: {
              version: number;
              factsHash: string;
              by: string;
              position: string;
              at: string;
            } | null;
            editedBy: string | null;
            editedAt: string | null;
            submittedBy: string | null;
            submittedAt: string | null;
            returned: {
              by: string;
              reason: string;
              at: string;
            } | null;
            names: Record<string, string>;
            missing: Record<string, {
              id: string;
              en: string;
            }>;
            may: {
              edit: boolean;
              submit: boolean;
              approve: boolean;
              return: boolean;
              reopen: boolean;
            };
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/approve": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            factsHash: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            state: "disetujui";
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/drafts": {
    get: {
      parameters: { query: { unit: string }; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              activityId: string;
              unitId: string;
              kind: "news" | "report" | "minutes" | "facebook" | "x" | "instagram" | "whatsapp";
              state: "konsep" | "diperiksa" | "disetujui" | "terbit" | "arsip";
              version: number;
              origin: "template" | "human";
              title: string;
              unsupported: number;
              gaps: number;
              waiting: boolean;
              returnedComment: string | null;
              sourcesChanged: boolean;
              savedAt: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            unitId: string;
            kinds: ("news" | "report" | "minutes" | "facebook" | "x" | "instagram" | "whatsapp")[];
          } } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            drafts: {
              id: string;
              kind: "news" | "report" | "minutes" | "facebook" | "x" | "instagram" | "whatsapp";
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/facts": {
    put: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            version: number;
            facts: {
              title?: string;
              theme?: string;
              series?: string;
              kind?: string;
              when?: {
                start?: string;
                end?: string;
                startTime?: string;
                endTime?: string;
                zone?: "WIB" | "WITA" | "WIT";
              };
              mode?: "daring" | "luring" | "hibrida";
              place?: string;
              platform?: string;
              organiser?: {
                name: string;
                unitId?: string;
              };
              invited?: string;
              purpose?: string;
              background?: string;
              preparation?: string;
              people?: {
                id: string;
                name: string;
                titlesBefore?: string;
                titlesAfter?: string;
                position?: string;
                role: "membuka" | "narasumber" | "moderator" | "penyampai" | "peserta";
                topic?: string;
              }[];
              statements?: {
                id: string;
                speakerId: string;
                kind: "quote" | "paraphrase";
                text: string;
              }[];
              keyPoints?: {
                id: string;
                text: string;
              }[];
              decisions?: {
                id: string;
                text: string;
                owner?: string;
                due?: string;
              }[];
              figures?: {
                id: string;
                label: string;
                value: string;
                unit?: string;
                group?: string;
                query?: string;
              }[];
              regulations?: {
                id: string;
                citation: string;
                unverified?: true;
              }[];
              photos?: {
                id: string;
                sha256: string;
                caption: string;
                alt: string;
                credit?: string;
              }[];
            };
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
            hash: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/local-facts/{unitId}": {
    get: {
      parameters: { query?: never; path: { id: string; unitId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            activityId: string;
            unitId: string;
            version: number;
            facts: {
              place?: string;
              attendance?: number;
              people?: {
                id: string;
                name: string;
                titlesBefore?: string;
                titlesAfter?: string;
                position?: string;
                role: "membuka" | "narasumber" | "moderator" | "penyampai" | "peserta";
                topic?: string;
              }[];
              statements?: {
                id: string;
                speakerId: string;
                kind: "quote" | "paraphrase";
                text: string;
              }[];
              keyPoints?: {
                id: string;
                text: string;
              }[];
              commitment?: string;
              photos?: {
                id: string;
                sha256: string;
                caption: string;
                alt: string;
                credit?: string;
              }[];
              credit?: {
                writer?: string;
                editor?: string;
                photographer?: string;
              };
            };
            editedBy: string | null;
            editedAt: string | null;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    put: {
      parameters: { query?: never; path: { id: string; unitId: string } };
      requestBody: { content: { "application/json": {
            version: number;
            facts: {
              place?: string;
              attendance?: number;
              people?: {
                id: string;
                name: string;
                titlesBefore?: string;
                titlesAfter?: string;
                position?: string;
                role: "membuka" | "narasumber" | "moderator" | "penyampai" | "peserta";
                topic?: string;
              }[];
              statements?: {
                id: string;
                speakerId: string;
                kind: "quote" | "paraphrase";
                text: string;
              }[];
              keyPoints?: {
                id: string;
                text: string;
              }[];
              commitment?: string;
              photos?: {
                id: string;
                sha256: string;
                caption: string;
                alt: string;
                credit?: string;
              }[];
              credit?: {
                writer?: string;
                editor?: string;
                photographer?: string;
              };
            };
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
            hash: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/local-facts/{unitId}/restore": {
    post: {
      parameters: { query?: never; path: { id: string; unitId: string } };
      requestBody: { content: { "application/json": {
            version: number;
            restore: number;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
            hash: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/local-facts/{unitId}/versions": {
    get: {
      parameters: { query?: never; path: { id: string; unitId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
            factsHash: string;
            savedBy: string;
            savedByName: string;
            savedAt: string;
          }[] } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/local-facts/{unitId}/versions/{version}": {
    get: {
      parameters: { query?: never; path: { id: string; unitId: string; version: number } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            place?: string;
            attendance?: number;
            people?: {
              id: string;
              name: string;
              titlesBefore?: string;
              titlesAfter?: string;
              position?: string;
              role: "membuka" | "narasumber" | "moderator" | "penyampai" | "peserta";
              topic?: string;
            }[];
            statements?: {
              id: string;
              speakerId: string;
              kind: "quote" | "paraphrase";
              text: string;
            }[];
            keyPoints?: {
              id: string;
              text: string;
            }[];
            commitment?: string;
            photos?: {
              id: string;
              sha256: string;
              caption: string;
              alt: string;
              credit?: string;
            }[];
            credit?: {
              writer?: string;
              editor?: string;
              photographer?: string;
            };
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/materials": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            name: string;
            mime: string;
            sha256: string;
            status: "menunggu" | "terbaca" | "gagal";
            dateHint: string;
            createdAt: string;
            failure: {
              code: string;
              message: {
                id: string;
                en: string;
              };
            } | null;
            warnings: {
              code: "encoding-utf-16" | "encoding-windows-1252" | "invisible-characters" | "pages-without-text" | "name-and-content-differ";
              message: {
                id: string;
                en: string;
              };
            }[];
            inconsistencies: {
              code: "weekday-differs" | "no-such-date" | "sum-differs" | "mode-differs" | "unit-differs" | "unknown-unit" | "two-dates" | "no-speaker" | "series-differs";
              spans: {
                start: number;
                end: number;
              }[];
              message: {
                id: string;
                en: string;
              };
            }[];
            proposals: {
              total: number;
              undecided: number;
            };
            job: {
              id: string;
              state: string;
              done: number;
              total: number;
            } | null;
          }[] } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/materials/paste": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            text: string;
            name?: string;
            dateHint?: string;
          } } };
      responses: {
        202: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            jobId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/materials/upload": {
    post: {
      parameters: { query: { name: string; mime?: string; dateHint?: string }; path: { id: string } };
      requestBody: { content: { "application/octet-stream": Blob } };
      responses: {
        202: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            jobId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/materials/{materialId}": {
    get: {
      parameters: { query?: never; path: { id: string; materialId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            name: string;
            mime: string;
            sha256: string;
            status: "menunggu" | "terbaca" | "gagal";
            dateHint: string;
            createdAt: string;
            failure: {
              code: string;
              message: {
                id: string;
                en: string;
              };
            } | null;
            warnings: {
              code: "encoding-utf-16" | "encoding-windows-1252" | "invisible-characters" | "pages-without-text" | "name-and-content-differ";
              message: {
                id: string;
                en: string;
              };
            }[];
            inconsistencies: {
              code: "weekday-differs" | "no-such-date" | "sum-differs" | "mode-differs" | "unit-differs" | "unknown-unit" | "two-dates" | "no-speaker" | "series-differs";
              spans: {
                start: number;
                end: number;
              }[];
              message: {
                id: string;
                en: string;
              };
            }[];
            proposals: {
              total: number;
              undecided: number;
            };
            job: {
              id: string;
              state: string;
              done: number;
              total: number;
            } | null;
            text: string;
            pages: {
              start: number;
              end: number;
            }[];
            items: {
              proposal: {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "title" | "theme" | "series" | "kind" | "when.start" | "when.end" | "when.startTime" | "when.endTime" | "when.zone" | "mode" | "place" | "platform" | "invited" | "purpose" | "local.place" | "local.commitment" | "local.credit.writer" | "local.credit.editor" | "local.credit.photographer";
                value: string;
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "local.attendance";
                value: number;
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "organiser" | "local.unit";
                value: {
                  name: string;
                  unitId?: string;
                };
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "people" | "local.people";
                value: {
                  id: string;
                  name: string;
                  titlesBefore?: string;
                  titlesAfter?: string;
                  position?: string;
                  role: "membuka" | "narasumber" | "moderator" | "penyampai" | "peserta";
                  topic?: string;
                };
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "statements" | "local.statements";
                value: {
                  id: string;
                  speakerId: string;
                  kind: "quote" | "paraphrase";
                  text: string;
                };
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "keyPoints";
                value: {
                  id: string;
                  text: string;
                };
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "decisions";
                value: {
                  id: string;
                  text: string;
                  owner?: string;
                  due?: string;
                };
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "figures";
                value: {
                  id: string;
                  label: string;
                  value: string;
                  unit?: string;
                  group?: string;
                  query?: string;
                };
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "regulations";
                value: {
                  id: string;
                  citation: string;
                  unverified?: true;
                };
              };
              decision: "menunggu" | "diterima" | "dikoreksi" | "ditolak";
              corrected: {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "title" | "theme" | "series" | "kind" | "when.start" | "when.end" | "when.startTime" | "when.endTime" | "when.zone" | "mode" | "place" | "platform" | "invited" | "purpose" | "local.place" | "local.commitment" | "local.credit.writer" | "local.credit.editor" | "local.credit.photographer";
                value: string;
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "local.attendance";
                value: number;
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "organiser" | "local.unit";
                value: {
                  name: string;
                  unitId?: string;
                };
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "people" | "local.people";
                value: {
                  id: string;
                  name: string;
                  titlesBefore?: string;
                  titlesAfter?: string;
                  position?: string;
                  role: "membuka" | "narasumber" | "moderator" | "penyampai" | "peserta";
                  topic?: string;
                };
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "statements" | "local.statements";
                value: {
                  id: string;
                  speakerId: string;
                  kind: "quote" | "paraphrase";
                  text: string;
                };
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "keyPoints";
                value: {
                  id: string;
                  text: string;
                };
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "decisions";
                value: {
                  id: string;
                  text: string;
                  owner?: string;
                  due?: string;
                };
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "figures";
                value: {
                  id: string;
                  label: string;
                  value: string;
                  unit?: string;
                  group?: string;
                  query?: string;
                };
              } | {
                id: string;
                start: number;
                end: number;
                page?: number;
                confidence: "low" | "medium" | "high";
                group: "what" | "when" | "where" | "people" | "said" | "numbers" | "rules" | "local";
                note?: {
                  id: string;
                  en: string;
                };
                path: "regulations";
                value: {
                  id: string;
                  citation: string;
                  unverified?: true;
                };
              } | null;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/materials/{materialId}/decisions": {
    post: {
      parameters: { query?: never; path: { id: string; materialId: string } };
      requestBody: { content: { "application/json": {
            decisions?: {
              proposalId: string;
              decision: "accept" | "correct" | "refuse" | "undo";
              value?: unknown;
            }[];
            acceptConfident?: boolean;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
            localVersion: number;
            decided: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/materials/{materialId}/file": {
    get: {
      parameters: { query?: never; path: { id: string; materialId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/materials/{materialId}/retry": {
    post: {
      parameters: { query?: never; path: { id: string; materialId: string } };
      responses: {
        202: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            jobId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/photos": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            sha256: string;
            width: number;
            height: number;
            sizes: Record<string, string>;
          }[] } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    post: {
      parameters: { query: { unitId: string }; path: { id: string } };
      requestBody: { content: { "application/octet-stream": Blob } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            sha256: string;
            width: number;
            height: number;
            sizes: Record<string, string>;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/photos/{sha256}": {
    get: {
      parameters: { query?: { width?: number }; path: { id: string; sha256: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/reopen": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            reason: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            state: "menyusun";
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/restore": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            version: number;
            restore: number;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
            hash: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/return": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            reason: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            state: "menyusun";
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/submit": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            version: number;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            state: "diajukan";
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/versions": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
            factsHash: string;
            savedBy: string;
            savedByName: string;
            savedAt: string;
          }[] } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activities/{id}/versions/{version}": {
    get: {
      parameters: { query?: never; path: { id: string; version: number } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            title?: string;
            theme?: string;
            series?: string;
            kind?: string;
            when?: {
              start?: string;
              end?: string;
              startTime?: string;
              endTime?: string;
              zone?: "WIB" | "WITA" | "WIT";
            };
            mode?: "daring" | "luring" | "hibrida";
            place?: string;
            platform?: string;
            organiser?: {
              name: string;
              unitId?: string;
            };
            invited?: string;
            purpose?: string;
            background?: string;
            preparation?: string;
            people?: {
              id: string;
              name: string;
              titlesBefore?: string;
              titlesAfter?: string;
              position?: string;
              role: "membuka" | "narasumber" | "moderator" | "penyampai" | "peserta";
              topic?: string;
            }[];
            statements?: {
              id: string;
              speakerId: string;
              kind: "quote" | "paraphrase";
              text: string;
            }[];
            keyPoints?: {
              id: string;
              text: string;
            }[];
            decisions?: {
              id: string;
              text: string;
              owner?: string;
              due?: string;
            }[];
            figures?: {
              id: string;
              label: string;
              value: string;
              unit?: string;
              group?: string;
              query?: string;
            }[];
            regulations?: {
              id: string;
              citation: string;
              unverified?: true;
            }[];
            photos?: {
              id: string;
              sha256: string;
              caption: string;
              alt: string;
              credit?: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activity-kinds": {
    get: {
      parameters: { query?: never; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            code: string;
            label: {
              id: string;
              en: string;
            };
            words: string[];
            since: string | null;
            until: string | null;
            source: string;
            verified: boolean;
          }[] } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/activity-kinds/{code}": {
    put: {
      parameters: { query?: never; path: { code: string } };
      requestBody: { content: { "application/json": {
            unitId: string;
            labelId: string;
            labelEn: string;
            words: string[];
            since: string | null;
            until: string | null;
            source: string;
            verified: boolean;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            code: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/assignments": {
    post: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            unitId: string;
            personId: string;
            position: string;
            section?: string | null;
            since: string;
            until?: string | null;
            acting?: "plh" | "plt" | null;
          } } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            id: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/assignments/{id}/end": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            until: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            done: true;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/audit": {
    get: {
      parameters: { query: { page?: number; size?: number; q?: string; unit: string }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              seq: number;
              at: string;
              action: string;
              says: {
                id: string;
                en: string;
              };
              actor: string | null;
              subjectType: string;
              subjectId: string;
              hash: string;
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/desk/moves": {
    get: {
      parameters: { query?: { page?: number; size?: number }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              at: string;
              unitId: string;
              actor: string | null;
              action: string;
              says: {
                id: string;
                en: string;
              };
              subjectType: string;
              subjectId: string;
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/desk/waiting": {
    get: {
      parameters: { query?: { page?: number; size?: number }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              task: "approve-sheet" | "mend-sheet" | "add-local-facts" | "review" | "approve" | "revise" | "renew" | "publish" | "correct" | "map-import" | "correct-rejects" | "decide-findings" | "settle-list" | "mend-recap" | "receive-recaps";
              activityId?: string;
              draftId?: string;
              draftKind?: string;
              publicationId?: string;
              listId?: string;
              recapId?: string;
              listKind?: string;
              period?: string;
              count?: number;
              countIsMore?: boolean;
              reason?: string;
              unitId: string;
              title: string;
              since: string;
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts": {
    get: {
      parameters: { query?: { page?: number; size?: number; q?: string; state?: "konsep" | "diperiksa" | "disetujui" | "terbit" | "arsip" }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              activityId: string;
              unitId: string;
              kind: "news" | "report" | "minutes" | "facebook" | "x" | "instagram" | "whatsapp";
              state: "konsep" | "diperiksa" | "disetujui" | "terbit" | "arsip";
              version: number;
              origin: "template" | "human";
              title: string;
              unsupported: number;
              gaps: number;
              waiting: boolean;
              returnedComment: string | null;
              sourcesChanged: boolean;
              savedAt: string;
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/waiting": {
    get: {
      parameters: { query?: never; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              activityId: string;
              unitId: string;
              kind: "news" | "report" | "minutes" | "facebook" | "x" | "instagram" | "whatsapp";
              state: "konsep" | "diperiksa" | "disetujui" | "terbit" | "arsip";
              version: number;
              origin: "template" | "human";
              title: string;
              unsupported: number;
              gaps: number;
              waiting: boolean;
              returnedComment: string | null;
              sourcesChanged: boolean;
              savedAt: string;
              task: "revise" | "review" | "approve" | "renew" | "publish";
              since: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            activityId: string;
            unitId: string;
            kind: "news" | "report" | "minutes" | "facebook" | "x" | "instagram" | "whatsapp";
            state: "konsep" | "diperiksa" | "disetujui" | "terbit" | "arsip";
            version: number;
            origin: "template" | "human";
            createdAt: string;
            savedAt: string;
            author: string;
            contributors: string[];
            sent: {
              by: string;
              at: string;
              note: string | null;
            } | null;
            returned: {
              by: string;
              at: string;
              note: string | null;
            } | null;
            reviewed: {
              by: string;
              at: string;
              note: string | null;
            } | null;
            content: {
              kind: "news" | "report" | "minutes" | "facebook" | "x" | "instagram" | "whatsapp";
              blocks: {
                id: string;
                kind: "title" | "paragraph" | "heading" | "list-item" | "table-row" | "credit" | "caption" | "alt" | "gap";
                claims?: {
                  id: string;
                  text: string;
                  template?: {
                    id: string;
                    version: number;
                    bindings: Record<string, string>;
                  };
                  facts?: string[];
                  passages?: {
                    sourceId: string;
                    start: number;
                    end: number;
                    page?: number;
                    fact?: string;
                    speaker?: string;
                  }[];
                  figures?: {
                    start: number;
                    end: number;
                    query: string;
                    value: string;
                  }[];
                }[];
                gap?: {
                  fact: string;
                  question: {
                    id: string;
                    en: string;
                  };
                };
              }[];
            };
            checks: {
              claimId: string;
              status: "verbatim" | "computed" | "from-facts" | "needs-reading" | "unsupported";
              passages: {
                sourceId: string;
                start: number;
                end: number;
                page?: number;
                fact?: string;
                speaker?: string;
              }[];
              problems: {
                code: "no-passage" | "missing-atom" | "contradicted-atom" | "wrong-noun" | "negation-differs" | "quantifier-differs" | "quote-not-verbatim" | "wrong-speaker" | "unknown-word";
                start: number;
                end: number;
                text: string;
              }[];
            }[];
            confirmed: {
              claimId: string;
              person: string;
            }[];
            blockers: {
              code: "unsupported-claim" | "unconfirmed-claim" | "sources-changed" | "own-text" | "empty-text";
              claimId?: string;
            }[];
            sourcesChangedAt: string | null;
            personalData: {
              findings: {
                blockId: string;
                kind: string;
                start: number;
                end: number;
              }[];
              cleared: {
                person: string;
                reason: string;
                at: string;
              } | null;
            };
            approval: {
              by: string;
              position: string;
              at: string;
              hash: string;
            } | null;
            names: Record<string, string>;
            may: {
              write: boolean;
              review: boolean;
              approve: boolean;
            };
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/approvals": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            records: {
              subject: string;
              textHash: string;
              sourcesHash: string;
              engine: {
                kind: "template" | "human" | "gguf" | "openai-compatible";
                model?: string;
                promptVersion?: string;
              };
              claims: {
                id: string;
                status: "verbatim" | "computed" | "from-facts" | "needs-reading" | "unsupported";
              }[];
              confirmedBy: {
                claimId: string;
                personId: string;
                at: string;
                passageOpened: boolean;
              }[];
              approvedBy: string;
              position: string;
              at: string;
              secondsOpen: number;
              passagesOpened: number;
              prevHash: string | null;
              hash: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/approve": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            version: number;
            secondsOpen: number;
            passagesOpened: number;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            approval: number;
            hash: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/archive": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            version: number;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            state: "konsep" | "diperiksa" | "disetujui" | "terbit" | "arsip";
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/clear-personal-data": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            version: number;
            reason: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/compare": {
    get: {
      parameters: { query: { from: number; to: number }; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            changes: {
              type: "same" | "added" | "removed";
              text: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/confirm": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            version: number;
            claimId: string;
            passageOpened: boolean;
            seconds: number;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            claimId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/content": {
    put: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            baseVersion: number;
            content: {
              blocks: {
                id: string;
                kind: "title" | "paragraph" | "heading" | "list-item" | "table-row" | "credit" | "caption" | "alt" | "gap";
                claims?: {
                  id: string;
                  text: string;
                  passages?: {
                    sourceId: string;
                    start: number;
                    end: number;
                    page?: number;
                    fact?: string;
                    speaker?: string;
                  }[];
                }[];
              }[];
            };
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/export.docx": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/export.pdf": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/publish": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            note?: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            id: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/regenerate": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            baseVersion: number;
            reword?: boolean;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/restore": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            baseVersion: number;
            restore: number;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/return": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            version: number;
            comment: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/review": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            version: number;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/send": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            version: number;
            note?: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/sources": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            sourcesHash: string;
            reopened: boolean;
            sources: {
              id: string;
              kind: "material" | "fact-sheet" | "local-facts" | "query";
              title: string;
              text: string;
              passages: {
                sourceId: string;
                start: number;
                end: number;
                page?: number;
                fact?: string;
                speaker?: string;
              }[];
            }[];
            figures: Record<string, string>;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/unarchive": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            version: number;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            state: "konsep" | "diperiksa" | "disetujui" | "terbit" | "arsip";
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/versions": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              n: number;
              origin: "template" | "human";
              author: string;
              basedOn: number | null;
              savedAt: string;
              textHash: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/drafts/{id}/versions/{n}": {
    get: {
      parameters: { query?: never; path: { id: string; n: number } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            kind: "news" | "report" | "minutes" | "facebook" | "x" | "instagram" | "whatsapp";
            blocks: {
              id: string;
              kind: "title" | "paragraph" | "heading" | "list-item" | "table-row" | "credit" | "caption" | "alt" | "gap";
              claims?: {
                id: string;
                text: string;
                template?: {
                  id: string;
                  version: number;
                  bindings: Record<string, string>;
                };
                facts?: string[];
                passages?: {
                  sourceId: string;
                  start: number;
                  end: number;
                  page?: number;
                  fact?: string;
                  speaker?: string;
                }[];
                figures?: {
                  start: number;
                  end: number;
                  query: string;
                  value: string;
                }[];
              }[];
              gap?: {
                fact: string;
                question: {
                  id: string;
                  en: string;
                };
              };
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/first-administrator": {
    post: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            token: string;
            username: string;
            name: string;
            password: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            done: true;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/jobs/{id}": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            kind: string;
            state: "queued" | "running" | "done" | "failed" | "cancelled";
            done: number;
            total: number;
            failure: {
              code: string;
              message: {
                id: string;
                en: string;
              };
            } | null;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/jobs/{id}/events": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "text/event-stream": string } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/me": {
    get: {
      parameters: { query?: never; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            personId: string;
            username: string;
            name: string;
            language: "id" | "en";
            csrf: string;
            home: {
              id: string;
              shortName: string;
              fullName: string;
              zone: "WIB" | "WITA" | "WIT";
              level: "national" | "province" | "regency";
            };
            positions: {
              unitId: string;
              unitName: string;
              position: string;
              section?: string;
              acting?: "plh" | "plt";
              label: {
                id: string;
                en: string;
              };
              capabilities: string[];
            }[];
            portalUrl: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/me/language": {
    put: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            language: "id" | "en";
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            done: true;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/me/password": {
    put: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            current: string;
            password: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            done: true;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/open-data/voter-recaps": {
    get: {
      parameters: { query?: { page?: number; size?: number }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              recapId: string;
              unitId: string;
              name: string;
              kind: string;
              period: string;
              threshold: number;
              suppressed: number;
              releasedAt: string;
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/open-data/voter-recaps/{recapId}/csv": {
    get: {
      parameters: { query?: never; path: { recapId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/open-data/voter-recaps/{recapId}/json": {
    get: {
      parameters: { query?: never; path: { recapId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/password-links/accept": {
    post: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            token: string;
            password: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            done: true;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/password-links/read": {
    post: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            token: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            name: string;
            username: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/people": {
    get: {
      parameters: { query: { page?: number; size?: number; q?: string; unit: string }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              username: string;
              name: string;
              active: boolean;
              assignments: {
                id: string;
                unitId: string;
                position: string;
                section: string | null;
                since: string;
                until: string | null;
                acting: "plh" | "plt" | null;
                label: {
                  id: string;
                  en: string;
                };
              }[];
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    post: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            unitId: string;
            username: string;
            name: string;
          } } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            link: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/people/{id}/deactivate": {
    post: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            done: true;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/people/{id}/password-link": {
    post: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            link: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/positions": {
    get: {
      parameters: { query?: never; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            positions: {
              code: string;
              label: {
                id: string;
                en: string;
              };
              sectioned: boolean;
              allows: string[];
              since: string;
              until: string | null;
              source: string;
              verified: boolean;
            }[];
            sections: {
              code: string;
              label: {
                id: string;
                en: string;
              };
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/publications": {
    get: {
      parameters: { query?: { page?: number; size?: number; q?: string; unitId?: string; draftId?: string }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              unitId: string;
              number: number;
              draftId: string;
              version: number;
              origin: "template" | "human";
              title: string;
              url: string;
              provenanceUrl: string;
              publishedAt: string;
              publishedBy: string;
              approvedPosition: string;
              approvedAt: string;
              views: number;
              unpublished: {
                at: string;
                by: string;
                reason: string;
              } | null;
              corrections: {
                n: number;
                note: string;
                at: string;
                by: string;
                approvedPosition: string;
              }[];
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/publications/waiting": {
    get: {
      parameters: { query?: never; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              draftId: string;
              unitId: string;
              title: string;
              task: "publish" | "correct";
              publicationId: string | null;
              since: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/publications/{id}": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            unitId: string;
            number: number;
            draftId: string;
            version: number;
            origin: "template" | "human";
            title: string;
            url: string;
            provenanceUrl: string;
            publishedAt: string;
            publishedBy: string;
            approvedPosition: string;
            approvedAt: string;
            views: number;
            unpublished: {
              at: string;
              by: string;
              reason: string;
            } | null;
            corrections: {
              n: number;
              note: string;
              at: string;
              by: string;
              approvedPosition: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/publications/{id}/corrections": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            note: string;
          } } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            id: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/publications/{id}/unpublish": {
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            reason: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            id: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/regions/villages": {
    get: {
      parameters: { query?: { page?: number; size?: number; q?: string; near?: string }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              code: string;
              name: string;
              district: string;
              regency: string;
              province: string;
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/session": {
    post: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            username: string;
            password: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            done: true;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    delete: {
      parameters: { query?: never; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            done: true;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/units": {
    get: {
      parameters: { query?: { page?: number; size?: number; q?: string; parent?: string }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              parentId: string | null;
              level: "national" | "province" | "regency";
              kind: "nasional" | "provinsi" | "kabupaten" | "kota";
              shortName: string;
              fullName: string;
              zone: "WIB" | "WITA" | "WIT";
              datelineCity: string;
              host: string;
              slug: string;
              address: string | null;
              since: string;
              until: string | null;
              source: string;
              verified: boolean;
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/units/{id}": {
    put: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            datelineCity: string;
            host: string;
            address: string | null;
            zone: "WIB" | "WITA" | "WIT";
            source: string;
            verified: boolean;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            done: true;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/decision-kinds": {
    get: {
      parameters: { query?: never; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            action: "tetap" | "ubah" | "tms" | "ganda" | "pindah" | "coktas";
            code: string;
            number: number | null;
            label: {
              id: string;
              en: string;
            };
            needsProof: boolean;
            proofKinds: ("akta-kematian" | "surat-keterangan" | "kta" | "sk-pensiun" | "ktp-kk" | "berita-acara-coktas" | "foto")[];
            since: string;
            until: string | null;
            source: string;
            verified: boolean;
          }[] } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    put: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            unitId: string;
            action: "tetap" | "ubah" | "tms" | "ganda" | "pindah" | "coktas";
            code: string;
            number: number | null;
            label: {
              id: string;
              en: string;
            };
            needsProof: boolean;
            proofKinds: ("akta-kematian" | "surat-keterangan" | "kta" | "sk-pensiun" | "ktp-kk" | "berita-acara-coktas" | "foto")[];
            since: string;
            until: string | null;
            source: string;
            verified: boolean;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            since: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/due-dates": {
    put: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            unitId: string;
            kind: "pdpb" | "dps" | "dpt" | "other";
            period: string;
            due: string;
            source?: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            due: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/exports": {
    get: {
      parameters: { query: { page?: number; size?: number; unitId: string; listId?: string }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              listId: string;
              listName: string;
              kind: "temuan" | "coktas" | "perbaikan";
              purpose: "perbaikan-data" | "coktas" | "pemadanan-dukcapil" | "permintaan-bawaslu" | "arsip" | "lainnya";
              note: string | null;
              village: string | null;
              code: string | null;
              fullNumbers: boolean;
              by: {
                id: string;
                name: string;
              };
              at: string;
              expiresAt: string;
              state: "dibuat" | "siap" | "gagal" | "kedaluwarsa" | "dihapus";
              jobId: string;
              name: string | null;
              voters: number | null;
              bytes: number | null;
              downloads: number;
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists": {
    get: {
      parameters: { query: { page?: number; size?: number; q?: string; unitId: string }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              unitId: string;
              name: string;
              kind: "pdpb" | "dps" | "dpt" | "other";
              period: string;
              votingDay: string;
              tpsCap: number;
              tpsCapFrom: string | null;
              previousVersionId: string | null;
              id: string;
              state: "kosong" | "mengimpor" | "terimpor" | "ditetapkan";
              rows: number;
              revision: number;
              createdAt: string;
              createdBy: string;
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    post: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            unitId: string;
            name: string;
            kind: "pdpb" | "dps" | "dpt" | "other";
            period: string;
            votingDay: string;
            tpsCap?: number;
            tpsCapFrom?: string | null;
            previousVersionId?: string | null;
          } } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            id: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}": {
    get: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            unitId: string;
            name: string;
            kind: "pdpb" | "dps" | "dpt" | "other";
            period: string;
            votingDay: string;
            tpsCap: number;
            tpsCapFrom: string | null;
            previousVersionId: string | null;
            id: string;
            state: "kosong" | "mengimpor" | "terimpor" | "ditetapkan";
            rows: number;
            revision: number;
            createdAt: string;
            createdBy: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/check": {
    post: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        202: { headers: Record<string, string>; content: { "application/json": {
            jobId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/check/cancel": {
    post: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            jobId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/checks": {
    get: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            runs: {
              id: string;
              listId: string;
              revision: number;
              source: "rules" | "linkage";
              counts: {
                code: string;
                version: number;
                found: number;
                hidden: number;
              }[];
              findings: {
                added: number;
                kept: number;
                closed: number;
              };
              startedAt: string;
              finishedAt: string;
            }[];
            jobId: string | null;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/cross": {
    post: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        202: { headers: Record<string, string>; content: { "application/json": {
            jobId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    get: {
      parameters: { query?: { page?: number; size?: number; q?: string; match?: string }; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              match: string;
              row: number;
              kinds: ("nik" | "person")[];
              foundAt: string;
              openedAt: string | null;
              openedByName: string | null;
              reason: "verifikasi-ganda" | "coktas" | "permintaan-satker-lain" | null;
              other: {
                unitId: string;
                name: string | null;
                birthPlace: string | null;
                birthDate: string | null;
                sex: string | null;
                village: string | null;
                tps: number | null;
                nik: string | null;
                nkk: string | null;
                villageName: string | null;
              } | null;
            }[];
            total: number;
            page: number;
            size: number;
            compared: {
              revision: number;
              at: string;
            } | null;
            jobId: string | null;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/cross/cancel": {
    post: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            jobId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/cross/{match}/open": {
    post: {
      parameters: { query?: never; path: { listId: string; match: string } };
      requestBody: { content: { "application/json": {
            reason: "verifikasi-ganda" | "coktas" | "permintaan-satker-lain";
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            match: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/decision-conflicts": {
    get: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              row: number;
              kind: "removed-and-changed" | "removed-and-kept" | "two-reasons" | "two-values";
              decisionIds: string[];
              findingIds: string[];
            }[];
            total: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/duplicates": {
    get: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            run: {
              id: string;
              revision: number;
              model: string;
              rows: number;
              candidates: number;
              pairs: number;
              finishedAt: string;
              skipped: {
                rule: string;
                blocks: number;
                rows: number;
                largest: number;
              }[];
              curve: {
                threshold: number;
                found: number;
                precision: number;
                recall: number;
              }[];
            } | null;
            threshold: {
              threshold: number;
              since: string | null;
              chosenByName: string | null;
              reason: string | null;
            };
            jobId: string | null;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    post: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        202: { headers: Record<string, string>; content: { "application/json": {
            jobId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/duplicates/cancel": {
    post: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            jobId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/duplicates/curve.svg": {
    get: {
      parameters: { query?: { language?: "id" | "en" }; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/duplicates/threshold": {
    put: {
      parameters: { query?: never; path: { listId: string } };
      requestBody: { content: { "application/json": {
            threshold: number;
            reason: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            jobId: string | null;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/exports": {
    post: {
      parameters: { query?: never; path: { listId: string } };
      requestBody: { content: { "application/json": {
            kind: "temuan" | "coktas" | "perbaikan";
            purpose: "perbaikan-data" | "coktas" | "pemadanan-dukcapil" | "permintaan-bawaslu" | "arsip" | "lainnya";
            note?: string;
            filter?: {
              state?: "terbuka" | "menunggu" | "diputuskan" | "ditutup";
              code?: string;
              severity?: "error" | "warning" | "info";
              village?: string;
            };
            fullNumbers?: boolean;
            importId?: string;
          } } };
      responses: {
        202: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            jobId: string;
            expiresAt: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/exports/{exportId}/download": {
    post: {
      parameters: { query?: never; path: { listId: string; exportId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/finding-assignments": {
    post: {
      parameters: { query?: never; path: { listId: string } };
      requestBody: { content: { "application/json": {
            filter: {
              code?: string;
              severity?: "error" | "warning" | "info";
              village?: string;
              assignee?: string;
            };
            assignee: string | null;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            count: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/finding-batches": {
    post: {
      parameters: { query?: never; path: { listId: string } };
      requestBody: { content: { "application/json": {
            selection: {
              ids: string[];
            } | {
              filter: {
                code: string;
                severity?: "error" | "warning" | "info";
                village?: string;
                assignee?: string;
              };
            };
            expected: number;
            decision: {
              action: "tetap";
              reason: string;
              proofIds?: string[];
            } | {
              action: "tms";
              tmsReason: string;
              rows?: number[];
              reason?: string;
              proofIds?: string[];
            } | {
              action: "coktas";
              reason?: string;
              proofIds?: string[];
            };
          } } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            batchId: string;
            count: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/finding-batches/preview": {
    post: {
      parameters: { query?: never; path: { listId: string } };
      requestBody: { content: { "application/json": {
            selection: {
              ids: string[];
            } | {
              filter: {
                code: string;
                severity?: "error" | "warning" | "info";
                village?: string;
                assignee?: string;
              };
            };
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            count: number;
            codes: string[];
            limit: number;
            severalRows: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/finding-batches/{batchId}/undo": {
    post: {
      parameters: { query?: never; path: { listId: string; batchId: string } };
      requestBody: { content: { "application/json": {
            reason: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            count: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/finding-counts": {
    get: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            total: number;
            open: number;
            waiting: number;
            decided: number;
            closed: number;
            openErrors: number;
            byCode: {
              code: string;
              severity: "error" | "warning" | "info";
              total: number;
              open: number;
              waiting: number;
              decided: number;
              closed: number;
            }[];
            byVillage: {
              village: string | null;
              name: string | null;
              total: number;
              open: number;
              waiting: number;
              decided: number;
              closed: number;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/finding-progress": {
    get: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            total: number;
            open: number;
            waiting: number;
            decided: number;
            people: {
              id: string;
              name: string;
              today: number;
              decided: number;
              assigned: number;
              remaining: number;
            }[];
            remembered: number;
            batches: {
              id: string;
              action: "tetap" | "ubah" | "tms" | "ganda" | "pindah" | "coktas";
              code: string;
              count: number;
              standing: number;
              by: string | null;
              at: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/findings": {
    get: {
      parameters: { query?: { state?: "terbuka" | "menunggu" | "diputuskan" | "ditutup"; code?: string; severity?: "error" | "warning" | "info"; village?: string; assignee?: string; after?: string; size?: number }; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              listId: string;
              source: "rules" | "linkage";
              code: string;
              ruleVersion: number;
              severity: "error" | "warning" | "info";
              scope: "row" | "group" | "pair" | "cross-list";
              state: "terbuka" | "menunggu" | "diputuskan" | "ditutup";
              version: number;
              rows: number[];
              size: number;
              fields: ("row" | "part" | "source_line" | "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "marital" | "sex" | "address" | "rt" | "rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "region_text" | "tps" | "note")[];
              parameters: Record<string, string | number>;
              risk: number;
              score: {
                model: string;
                weight: number;
                probability: number;
                cluster: number;
                steps: {
                  field: string;
                  level: string;
                  weight: number;
                }[];
              } | null;
              village: string | null;
              villageName: string | null;
              assignee: {
                id: string;
                name: string;
              } | null;
              voters: {
                row: number;
                nkk: string | null;
                nik: string | null;
                name: string | null;
                birth_place: string | null;
                birth_date: string | null;
                marital: string | null;
                sex: string | null;
                address: string | null;
                rt: number | null;
                rw: number | null;
                disability: string | null;
                ektp: string | null;
                province: string | null;
                regency: string | null;
                district: string | null;
                village: string | null;
                region_text: string | null;
                tps: number | null;
                note: string | null;
                part: number;
                source_line: number;
                villageName: string | null;
                districtName: string | null;
                nikMark: number | null;
                nkkMark: number | null;
                elsewhere: {
                  findingId: string;
                  code: string;
                  action: "tetap" | "ubah" | "tms" | "ganda" | "pindah" | "coktas";
                  tmsReason: string | null;
                  kept: boolean;
                }[];
              }[];
              decision: {
                id: string;
                action: "tetap" | "ubah" | "tms" | "ganda" | "pindah" | "coktas";
                tmsReason: string | null;
                rows: number[];
                keepRow: number | null;
                fields: ("row" | "part" | "source_line" | "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "marital" | "sex" | "address" | "rt" | "rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "region_text" | "tps" | "note")[];
                changes: {
                  row?: string | number | null;
                  part?: string | number | null;
                  source_line?: string | number | null;
                  nkk?: string | number | null;
                  nik?: string | number | null;
                  name?: string | number | null;
                  birth_place?: string | number | null;
                  birth_date?: string | number | null;
                  marital?: string | number | null;
                  sex?: string | number | null;
                  address?: string | number | null;
                  rt?: string | number | null;
                  rw?: string | number | null;
                  disability?: string | number | null;
                  ektp?: string | number | null;
                  province?: string | number | null;
                  regency?: string | number | null;
                  district?: string | number | null;
                  village?: string | number | null;
                  region_text?: string | number | null;
                  tps?: string | number | null;
                  note?: string | number | null;
                } | null;
                reason: string | null;
                proofs: {
                  id: string;
                  kind: "akta-kematian" | "surat-keterangan" | "kta" | "sk-pensiun" | "ktp-kk" | "berita-acara-coktas" | "foto";
                  mime: string;
                  bytes: number;
                }[];
                batchId: string | null;
                decidedBy: {
                  id: string;
                  name: string;
                } | null;
                decidedAt: string;
                remembered: {
                  listId: string;
                  listName: string;
                  decidedBy: {
                    id: string;
                    name: string;
                  } | null;
                  decidedAt: string;
                } | null;
                undone: {
                  at: string;
                  by: {
                    id: string;
                    name: string;
                  } | null;
                  cause: "person" | "rows-changed";
                  reason: string | null;
                } | null;
              } | null;
              proposal: {
                id: string;
                action: "tetap" | "ubah" | "tms" | "ganda" | "pindah" | "coktas";
                tmsReason: string | null;
                rows: number[];
                keepRow: number | null;
                fields: ("row" | "part" | "source_line" | "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "marital" | "sex" | "address" | "rt" | "rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "region_text" | "tps" | "note")[];
                changes: {
                  row?: string | number | null;
                  part?: string | number | null;
                  source_line?: string | number | null;
                  nkk?: string | number | null;
                  nik?: string | number | null;
                  name?: string | number | null;
                  birth_place?: string | number | null;
                  birth_date?: string | number | null;
                  marital?: string | number | null;
                  sex?: string | number | null;
                  address?: string | number | null;
                  rt?: string | number | null;
                  rw?: string | number | null;
                  disability?: string | number | null;
                  ektp?: string | number | null;
                  province?: string | number | null;
                  regency?: string | number | null;
                  district?: string | number | null;
                  village?: string | number | null;
                  region_text?: string | number | null;
                  tps?: string | number | null;
                  note?: string | number | null;
                } | null;
                reason: string | null;
                proofs: {
                  id: string;
                  kind: "akta-kematian" | "surat-keterangan" | "kta" | "sk-pensiun" | "ktp-kk" | "berita-acara-coktas" | "foto";
                  mime: string;
                  bytes: number;
                }[];
                batchId: string | null;
                decidedBy: {
                  id: string;
                  name: string;
                } | null;
                decidedAt: string;
                remembered: {
                  listId: string;
                  listName: string;
                  decidedBy: {
                    id: string;
                    name: string;
                  } | null;
                  decidedAt: string;
                } | null;
                undone: {
                  at: string;
                  by: {
                    id: string;
                    name: string;
                  } | null;
                  cause: "person" | "rows-changed";
                  reason: string | null;
                } | null;
              } | null;
            }[];
            next: string | null;
            total: number | null;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/findings/{findingId}": {
    get: {
      parameters: { query?: never; path: { listId: string; findingId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            listId: string;
            source: "rules" | "linkage";
            code: string;
            ruleVersion: number;
            severity: "error" | "warning" | "info";
            scope: "row" | "group" | "pair" | "cross-list";
            state: "terbuka" | "menunggu" | "diputuskan" | "ditutup";
            version: number;
            rows: number[];
            size: number;
            fields: ("row" | "part" | "source_line" | "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "marital" | "sex" | "address" | "rt" | "rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "region_text" | "tps" | "note")[];
            parameters: Record<string, string | number>;
            risk: number;
            score: {
              model: string;
              weight: number;
              probability: number;
              cluster: number;
              steps: {
                field: string;
                level: string;
                weight: number;
              }[];
            } | null;
            village: string | null;
            villageName: string | null;
            assignee: {
              id: string;
              name: string;
            } | null;
            voters: {
              row: number;
              nkk: string | null;
              nik: string | null;
              name: string | null;
              birth_place: string | null;
              birth_date: string | null;
              marital: string | null;
              sex: string | null;
              address: string | null;
              rt: number | null;
              rw: number | null;
              disability: string | null;
              ektp: string | null;
              province: string | null;
              regency: string | null;
              district: string | null;
              village: string | null;
              region_text: string | null;
              tps: number | null;
              note: string | null;
              part: number;
              source_line: number;
              villageName: string | null;
              districtName: string | null;
              nikMark: number | null;
              nkkMark: number | null;
              elsewhere: {
                findingId: string;
                code: string;
                action: "tetap" | "ubah" | "tms" | "ganda" | "pindah" | "coktas";
                tmsReason: string | null;
                kept: boolean;
              }[];
            }[];
            decision: {
              id: string;
              action: "tetap" | "ubah" | "tms" | "ganda" | "pindah" | "coktas";
              tmsReason: string | null;
              rows: number[];
              keepRow: number | null;
              fields: ("row" | "part" | "source_line" | "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "marital" | "sex" | "address" | "rt" | "rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "region_text" | "tps" | "note")[];
              changes: {
                row?: string | number | null;
                part?: string | number | null;
                source_line?: string | number | null;
                nkk?: string | number | null;
                nik?: string | number | null;
                name?: string | number | null;
                birth_place?: string | number | null;
                birth_date?: string | number | null;
                marital?: string | number | null;
                sex?: string | number | null;
                address?: string | number | null;
                rt?: string | number | null;
                rw?: string | number | null;
                disability?: string | number | null;
                ektp?: string | number | null;
                province?: string | number | null;
                regency?: string | number | null;
                district?: string | number | null;
                village?: string | number | null;
                region_text?: string | number | null;
                tps?: string | number | null;
                note?: string | number | null;
              } | null;
              reason: string | null;
              proofs: {
                id: string;
                kind: "akta-kematian" | "surat-keterangan" | "kta" | "sk-pensiun" | "ktp-kk" | "berita-acara-coktas" | "foto";
                mime: string;
                bytes: number;
              }[];
              batchId: string | null;
              decidedBy: {
                id: string;
                name: string;
              } | null;
              decidedAt: string;
              remembered: {
                listId: string;
                listName: string;
                decidedBy: {
                  id: string;
                  name: string;
                } | null;
                decidedAt: string;
              } | null;
              undone: {
                at: string;
                by: {
                  id: string;
                  name: string;
                } | null;
                cause: "person" | "rows-changed";
                reason: string | null;
              } | null;
            } | null;
            proposal: {
              id: string;
              action: "tetap" | "ubah" | "tms" | "ganda" | "pindah" | "coktas";
              tmsReason: string | null;
              rows: number[];
              keepRow: number | null;
              fields: ("row" | "part" | "source_line" | "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "marital" | "sex" | "address" | "rt" | "rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "region_text" | "tps" | "note")[];
              changes: {
                row?: string | number | null;
                part?: string | number | null;
                source_line?: string | number | null;
                nkk?: string | number | null;
                nik?: string | number | null;
                name?: string | number | null;
                birth_place?: string | number | null;
                birth_date?: string | number | null;
                marital?: string | number | null;
                sex?: string | number | null;
                address?: string | number | null;
                rt?: string | number | null;
                rw?: string | number | null;
                disability?: string | number | null;
                ektp?: string | number | null;
                province?: string | number | null;
                regency?: string | number | null;
                district?: string | number | null;
                village?: string | number | null;
                region_text?: string | number | null;
                tps?: string | number | null;
                note?: string | number | null;
              } | null;
              reason: string | null;
              proofs: {
                id: string;
                kind: "akta-kematian" | "surat-keterangan" | "kta" | "sk-pensiun" | "ktp-kk" | "berita-acara-coktas" | "foto";
                mime: string;
                bytes: number;
              }[];
              batchId: string | null;
              decidedBy: {
                id: string;
                name: string;
              } | null;
              decidedAt: string;
              remembered: {
                listId: string;
                listName: string;
                decidedBy: {
                  id: string;
                  name: string;
                } | null;
                decidedAt: string;
              } | null;
              undone: {
                at: string;
                by: {
                  id: string;
                  name: string;
                } | null;
                cause: "person" | "rows-changed";
                reason: string | null;
              } | null;
            } | null;
            history: {
              id: string;
              action: "tetap" | "ubah" | "tms" | "ganda" | "pindah" | "coktas";
              tmsReason: string | null;
              rows: number[];
              keepRow: number | null;
              fields: ("row" | "part" | "source_line" | "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "marital" | "sex" | "address" | "rt" | "rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "region_text" | "tps" | "note")[];
              changes: {
                row?: string | number | null;
                part?: string | number | null;
                source_line?: string | number | null;
                nkk?: string | number | null;
                nik?: string | number | null;
                name?: string | number | null;
                birth_place?: string | number | null;
                birth_date?: string | number | null;
                marital?: string | number | null;
                sex?: string | number | null;
                address?: string | number | null;
                rt?: string | number | null;
                rw?: string | number | null;
                disability?: string | number | null;
                ektp?: string | number | null;
                province?: string | number | null;
                regency?: string | number | null;
                district?: string | number | null;
                village?: string | number | null;
                region_text?: string | number | null;
                tps?: string | number | null;
                note?: string | number | null;
              } | null;
              reason: string | null;
              proofs: {
                id: string;
                kind: "akta-kematian" | "surat-keterangan" | "kta" | "sk-pensiun" | "ktp-kk" | "berita-acara-coktas" | "foto";
                mime: string;
                bytes: number;
              }[];
              batchId: string | null;
              decidedBy: {
                id: string;
                name: string;
              } | null;
              decidedAt: string;
              remembered: {
                listId: string;
                listName: string;
                decidedBy: {
                  id: string;
                  name: string;
                } | null;
                decidedAt: string;
              } | null;
              undone: {
                at: string;
                by: {
                  id: string;
                  name: string;
                } | null;
                cause: "person" | "rows-changed";
                reason: string | null;
              } | null;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/findings/{findingId}/decision": {
    post: {
      parameters: { query?: never; path: { listId: string; findingId: string } };
      requestBody: { content: { "application/json": {
            version: number;
            decision: {
              action: "tetap";
              reason: string;
              proofIds?: string[];
            } | {
              action: "tms";
              tmsReason: string;
              rows?: number[];
              reason?: string;
              proofIds?: string[];
            } | {
              action: "coktas";
              reason?: string;
              proofIds?: string[];
            } | {
              action: "ubah";
              row: number;
              changes: {
                nkk?: string;
                nik?: string;
                name?: string;
                birth_place?: string | null;
                birth_date?: string;
                marital?: "B" | "S" | "P";
                sex?: "L" | "P";
                address?: string | null;
                rt?: number | null;
                rw?: number | null;
                disability?: "1" | "2" | "3" | "4" | "5" | "6" | null;
                ektp?: "B" | "S" | null;
                province?: string;
                regency?: string;
                district?: string;
                village?: string;
                tps?: number | null;
                note?: string | null;
              };
              reason?: string;
              proofIds?: string[];
            } | {
              action: "ganda";
              keep: number;
              remove: number[];
              reason?: string;
              proofIds?: string[];
            } | {
              action: "pindah";
              rows: number[];
              village: string;
              tps: number | null;
              rt?: number | null;
              rw?: number | null;
              reason?: string;
              proofIds?: string[];
            };
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            decisionId: string;
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/findings/{findingId}/score.svg": {
    get: {
      parameters: { query?: { language?: "id" | "en" }; path: { listId: string; findingId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/findings/{findingId}/take-earlier": {
    post: {
      parameters: { query?: never; path: { listId: string; findingId: string } };
      requestBody: { content: { "application/json": {
            version: number;
            reason?: string;
            proofIds?: string[];
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            decisionId: string;
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/findings/{findingId}/undo": {
    post: {
      parameters: { query?: never; path: { listId: string; findingId: string } };
      requestBody: { content: { "application/json": {
            version: number;
            reason: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/findings/{findingId}/unmask": {
    post: {
      parameters: { query?: never; path: { listId: string; findingId: string } };
      requestBody: { content: { "application/json": {
            reason: "dokumen-pemilih" | "pemadanan-dukcapil" | "coktas" | "permintaan-resmi" | "lainnya";
            note?: string;
            rows?: number[];
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            voters: {
              row: number;
              nik: string | null;
              nkk: string | null;
            }[];
            today: number;
            limit: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/imports": {
    post: {
      parameters: { query: { name: string; corrects?: string }; path: { listId: string } };
      requestBody: { content: { "application/octet-stream": Blob } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            id: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    get: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              listId: string;
              name: string;
              format: "csv" | "xlsx" | "parquet";
              bytes: number;
              state: "menunggu" | "berjalan" | "selesai" | "gagal" | "dibatalkan";
              jobId: string | null;
              read: number | null;
              accepted: number | null;
              rejected: number | null;
              corrected: number;
              notVoters: number;
              reasons: {
                code: string;
                count: number;
                voter: boolean;
                id: string;
                en: string;
              }[];
              corrects: string | null;
              failure: {
                code: string;
                message: {
                  id: string;
                  en: string;
                };
              } | null;
              createdAt: string;
              createdByName: string;
              finishedAt: string | null;
              keptUntil: string | null;
              purgedAt: string | null;
            }[];
            sum: {
              read: number;
              accepted: number;
              corrected: number;
              notVoters: number;
              open: number;
            };
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/imports/{importId}/cancel": {
    post: {
      parameters: { query?: never; path: { listId: string; importId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": null } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/imports/{importId}/check": {
    post: {
      parameters: { query?: never; path: { listId: string; importId: string } };
      requestBody: { content: { "application/json": {
            mapping: {
              columns: {
                at: number;
                field: "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "birth_both" | "marital" | "sex" | "address" | "rt" | "rw" | "rt_rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "tps" | "note" | "reject_no";
              }[];
              dates?: "dmy" | "mdy" | "ymd";
              sex?: "LP" | "PW";
              sheets?: number[];
            };
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            problems: {
              at: number | null;
              blocks: boolean;
              id: string;
              en: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/imports/{importId}/preview": {
    get: {
      parameters: { query?: never; path: { listId: string; importId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            format: "csv" | "xlsx" | "parquet";
            dialect: {
              delimiter: string;
              quote: string;
              encoding: string;
            } | null;
            headerRow: number;
            sheets: {
              at: number;
              name: string;
              chosen: boolean;
              why: {
                id: string;
                en: string;
              } | null;
            }[];
            columns: {
              at: number;
              header: string;
              samples: string[];
              proposed: "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "birth_both" | "marital" | "sex" | "address" | "rt" | "rw" | "rt_rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "tps" | "note" | "reject_no" | null;
              because: "saved" | "header" | "content" | null;
            }[];
            mapping: {
              columns: {
                at: number;
                field: "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "birth_both" | "marital" | "sex" | "address" | "rt" | "rw" | "rt_rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "tps" | "note" | "reject_no";
              }[];
              dates?: "dmy" | "mdy" | "ymd";
              sex?: "LP" | "PW";
              sheets?: number[];
            };
            problems: {
              at: number | null;
              blocks: boolean;
              id: string;
              en: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/imports/{importId}/rejects": {
    get: {
      parameters: { query?: { page?: number; size?: number; code?: string }; path: { listId: string; importId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              n: number;
              sheet: string | null;
              line: number;
              byte: number | null;
              corrected: boolean;
              voter: boolean;
              problems: {
                column: string | null;
                value: string | null;
                code: string;
                id: string;
                en: string;
              }[];
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/imports/{importId}/start": {
    post: {
      parameters: { query?: never; path: { listId: string; importId: string } };
      requestBody: { content: { "application/json": {
            mapping: {
              columns: {
                at: number;
                field: "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "birth_both" | "marital" | "sex" | "address" | "rt" | "rw" | "rt_rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "tps" | "note" | "reject_no";
              }[];
              dates?: "dmy" | "mdy" | "ymd";
              sex?: "LP" | "PW";
              sheets?: number[];
            };
          } } };
      responses: {
        202: { headers: Record<string, string>; content: { "application/json": {
            jobId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/previous-version": {
    put: {
      parameters: { query?: never; path: { listId: string } };
      requestBody: { content: { "application/json": {
            versionId: string | null;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            listId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/proofs": {
    post: {
      parameters: { query: { kind: "akta-kematian" | "surat-keterangan" | "kta" | "sk-pensiun" | "ktp-kk" | "berita-acara-coktas" | "foto" }; path: { listId: string } };
      requestBody: { content: { "application/octet-stream": Blob } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            kind: "akta-kematian" | "surat-keterangan" | "kta" | "sk-pensiun" | "ktp-kk" | "berita-acara-coktas" | "foto";
            mime: string;
            bytes: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/proofs/{proofId}/open": {
    post: {
      parameters: { query?: never; path: { listId: string; proofId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/settle": {
    post: {
      parameters: { query?: never; path: { listId: string } };
      requestBody: { content: { "application/json": {
            name: string;
            reason?: string;
          } } };
      responses: {
        202: { headers: Record<string, string>; content: { "application/json": {
            jobId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/settle/cancel": {
    post: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            jobId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/lists/{listId}/settlement": {
    get: {
      parameters: { query?: never; path: { listId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            listId: string;
            unitId: string;
            state: string;
            rows: number;
            previous: {
              id: string;
              unitId: string;
              listId: string;
              number: number;
              name: string;
              kind: "pdpb" | "dps" | "dpt" | "other";
              period: string;
              votingDay: string;
              previousId: string | null;
              opening: number;
              added: number;
              removed: number;
              unexplained: number;
              changed: number;
              moved: number;
              rows: number;
              struck: number;
              openErrors: number;
              reason: string | null;
              contentHash: string;
              settledBy: string | null;
              settledAt: string;
            } | null;
            version: {
              id: string;
              unitId: string;
              listId: string;
              number: number;
              name: string;
              kind: "pdpb" | "dps" | "dpt" | "other";
              period: string;
              votingDay: string;
              previousId: string | null;
              opening: number;
              added: number;
              removed: number;
              unexplained: number;
              changed: number;
              moved: number;
              rows: number;
              struck: number;
              openErrors: number;
              reason: string | null;
              contentHash: string;
              settledBy: string | null;
              settledAt: string;
            } | null;
            openErrors: number;
            openWarnings: number;
            decisions: number;
            conflicts: {
              row: number;
              kind: "removed-and-changed" | "removed-and-kept" | "two-reasons" | "two-values";
            }[];
            conflictCount: number;
            jobId: string | null;
            latestId: string | null;
            latestName: string | null;
            suggestedName: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/parameters": {
    get: {
      parameters: { query?: never; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            code: string;
            label: {
              id: string;
              en: string;
            };
            least: number;
            most: number;
            values: {
              version: number;
              value: number;
              since: string;
              source: string;
              verified: boolean;
              savedAt: string;
              savedByName: string | null;
            }[];
          }[] } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/parameters/{code}": {
    post: {
      parameters: { query?: never; path: { code: string } };
      requestBody: { content: { "application/json": {
            unitId: string;
            basedOn: number;
            value: number;
            since: string;
            source: string;
            verified: boolean;
          } } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            code: string;
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/recaps/sum": {
    post: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            unitId: string;
            kind: "pdpb" | "dps" | "dpt" | "other";
            period: string;
            partial?: boolean;
          } } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            recapId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/recaps/{recapId}": {
    get: {
      parameters: { query?: never; path: { recapId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            id: string;
            unitId: string;
            unitName: string;
            own: boolean;
            kind: "pdpb" | "dps" | "dpt" | "other";
            period: string;
            source: "version" | "sum";
            name: string;
            contentHash: string;
            createdAt: string;
            top: {
              level: "national" | "province" | "regency" | "district" | "village" | "tps";
              code: string;
              name: string;
              measures: Record<string, number>;
              children: "national" | "province" | "regency" | "district" | "village" | "tps" | null;
            };
            levels: ("national" | "province" | "regency" | "district" | "village" | "tps")[];
            identities: {
              code: string;
              level: "national" | "province" | "regency" | "district" | "village" | "tps";
              label: {
                id: string;
                en: string;
              };
              holds: boolean;
              checked: number;
              broken: number;
              left: number;
              right: number;
              breaks: {
                level: "national" | "province" | "regency" | "district" | "village" | "tps";
                code: string;
                name: string;
                measure: string;
                left: number;
                right: number;
              }[];
              rows: number[];
            }[];
            forms: {
              code: string;
              title: string;
              source: string;
              verified: boolean;
            }[];
            submissions: {
              id: string;
              unitId: string;
              unitName: string;
              toUnitId: string;
              toUnitName: string;
              kind: "pdpb" | "dps" | "dpt" | "other";
              period: string;
              attempt: number;
              recapId: string;
              state: "dikirim" | "diterima" | "dikembalikan";
              sentBy: string;
              sentAt: string;
              receivedBy: string | null;
              receivedAt: string | null;
              returnedBy: string | null;
              returnedAt: string | null;
              returnReason: string | null;
            }[];
            due: string | null;
            toUnitName: string | null;
            release: {
              recapId: string;
              name: string;
              threshold: number;
              suppressed: number;
              releasedAt: string;
              withdrawnAt: string | null;
              withdrawnReason: string | null;
            } | null;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/recaps/{recapId}/charts/{chart}": {
    get: {
      parameters: { query?: { region?: string }; path: { recapId: string; chart: "umur" | "perubahan" } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/recaps/{recapId}/forms/{form}/pdf": {
    post: {
      parameters: { query?: never; path: { recapId: string; form: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/recaps/{recapId}/forms/{form}/xlsx": {
    post: {
      parameters: { query?: never; path: { recapId: string; form: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/recaps/{recapId}/plenary": {
    get: {
      parameters: { query?: never; path: { recapId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            activityId: string | null;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    post: {
      parameters: { query?: never; path: { recapId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            activityId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/recaps/{recapId}/rates": {
    get: {
      parameters: { query: { parent: string }; path: { recapId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              level: "national" | "province" | "regency" | "district" | "village" | "tps";
              code: string;
              name: string;
              opening: number;
              changes: number;
              rate: number | null;
              median: number | null;
              score: number | null;
              review: boolean;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/recaps/{recapId}/release": {
    post: {
      parameters: { query?: never; path: { recapId: string } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            recapId: string;
            suppressed: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/recaps/{recapId}/release/withdraw": {
    post: {
      parameters: { query?: never; path: { recapId: string } };
      requestBody: { content: { "application/json": {
            reason: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            recapId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/recaps/{recapId}/rows": {
    get: {
      parameters: { query: { page?: number; size?: number; level: "national" | "province" | "regency" | "district" | "village" | "tps"; parent: string }; path: { recapId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              level: "national" | "province" | "regency" | "district" | "village" | "tps";
              code: string;
              name: string;
              measures: Record<string, number>;
              children: "national" | "province" | "regency" | "district" | "village" | "tps" | null;
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/recaps/{recapId}/send": {
    post: {
      parameters: { query?: never; path: { recapId: string } };
      requestBody: { content: { "application/json": {
            despite?: boolean;
          } } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            submissionId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/rule-words": {
    get: {
      parameters: { query?: never; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            groupings: {
              grouping: "voter" | "family" | "station" | "street" | "station-before" | "person-before" | "person-removed" | "pair";
              alias: string;
              words: {
                name: string;
                meaning: {
                  id: string;
                  en: string;
                };
              }[];
            }[];
            parameters: {
              name: string;
              value: string;
            }[];
            functions: {
              name: string;
              meaning: {
                id: string;
                en: string;
              };
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/rules": {
    get: {
      parameters: { query?: never; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            severity: "error" | "warning" | "info";
            sql: string;
            values: Record<string, string>;
            fields: ("row" | "part" | "source_line" | "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "marital" | "sex" | "address" | "rt" | "rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "region_text" | "tps" | "note")[];
            title: {
              id: string;
              en: string;
            };
            message: {
              id: string;
              en: string;
            };
            why: {
              id: string;
              en: string;
            };
            legalBasis: string;
            proof: {
              id: string;
              en: string;
            };
            hiddenBy: string[];
            risk: number;
            source: string;
            verified: boolean;
            code: string;
            version: number;
            scope: "row" | "group" | "cross-list" | "pair";
            grouping: "voter" | "family" | "station" | "street" | "station-before" | "person-before" | "person-removed" | "pair";
            since: string;
            until: string | null;
            on: boolean;
            savedBy: string | null;
            savedAt: string;
            reason: string;
            state: "on" | "off" | "later" | "over";
            next: {
              version: number;
              since: string;
              on: boolean;
            } | null;
          }[] } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
    post: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            unitId: string;
            code: string;
            grouping: "voter" | "family" | "station" | "street" | "station-before" | "person-before" | "person-removed" | "pair";
            since: string;
            listId: string | null;
            text: {
              severity: "error" | "warning" | "info";
              sql: string;
              values: Record<string, string>;
              fields: ("row" | "part" | "source_line" | "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "marital" | "sex" | "address" | "rt" | "rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "region_text" | "tps" | "note")[];
              title: {
                id: string;
                en: string;
              };
              message: {
                id: string;
                en: string;
              };
              why: {
                id: string;
                en: string;
              };
              legalBasis: string;
              proof: {
                id: string;
                en: string;
              };
              hiddenBy: string[];
              risk: number;
              source: string;
              verified: boolean;
            };
            basedOn: number;
            reason: string;
            until: string | null;
          } } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            code: string;
            version: number;
            trial: {
              looked: number;
              found: number;
              milliseconds: number;
              sample: "synthetic" | "list";
            } | null;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/rules/try": {
    post: {
      parameters: { query?: never; path?: never };
      requestBody: { content: { "application/json": {
            unitId: string;
            code: string;
            grouping: "voter" | "family" | "station" | "street" | "station-before" | "person-before" | "person-removed" | "pair";
            since: string;
            listId: string | null;
            text: {
              severity: "error" | "warning" | "info";
              sql: string;
              values: Record<string, string>;
              fields: ("row" | "part" | "source_line" | "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "marital" | "sex" | "address" | "rt" | "rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "region_text" | "tps" | "note")[];
              title: {
                id: string;
                en: string;
              };
              message: {
                id: string;
                en: string;
              };
              why: {
                id: string;
                en: string;
              };
              legalBasis: string;
              proof: {
                id: string;
                en: string;
              };
              hiddenBy: string[];
              risk: number;
              source: string;
              verified: boolean;
            };
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            looked: number;
            found: number;
            milliseconds: number;
            sample: "synthetic" | "list";
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/rules/{code}/switch": {
    post: {
      parameters: { query?: never; path: { code: string } };
      requestBody: { content: { "application/json": {
            unitId: string;
            basedOn: number;
            since: string;
            reason: string;
            on: boolean;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            code: string;
            version: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/rules/{code}/versions": {
    get: {
      parameters: { query?: never; path: { code: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            severity: "error" | "warning" | "info";
            sql: string;
            values: Record<string, string>;
            fields: ("row" | "part" | "source_line" | "nkk" | "nik" | "name" | "birth_place" | "birth_date" | "marital" | "sex" | "address" | "rt" | "rw" | "disability" | "ektp" | "province" | "regency" | "district" | "village" | "region_text" | "tps" | "note")[];
            title: {
              id: string;
              en: string;
            };
            message: {
              id: string;
              en: string;
            };
            why: {
              id: string;
              en: string;
            };
            legalBasis: string;
            proof: {
              id: string;
              en: string;
            };
            hiddenBy: string[];
            risk: number;
            source: string;
            verified: boolean;
            code: string;
            version: number;
            scope: "row" | "group" | "cross-list" | "pair";
            grouping: "voter" | "family" | "station" | "street" | "station-before" | "person-before" | "person-removed" | "pair";
            since: string;
            until: string | null;
            on: boolean;
            savedBy: string | null;
            savedAt: string;
            reason: string;
            savedByName: string | null;
          }[] } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/submissions": {
    get: {
      parameters: { query: { page?: number; size?: number; unitId: string; kind: "pdpb" | "dps" | "dpt" | "other"; period: string; state?: "belum" | "dikirim" | "diterima" | "dikembalikan" | "terlambat" }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              unitId: string;
              unitName: string;
              state: "belum" | "dikirim" | "diterima" | "dikembalikan";
              late: boolean;
              submission: {
                id: string;
                unitId: string;
                unitName: string;
                toUnitId: string;
                toUnitName: string;
                kind: "pdpb" | "dps" | "dpt" | "other";
                period: string;
                attempt: number;
                recapId: string;
                state: "dikirim" | "diterima" | "dikembalikan";
                sentBy: string;
                sentAt: string;
                receivedBy: string | null;
                receivedAt: string | null;
                returnedBy: string | null;
                returnedAt: string | null;
                returnReason: string | null;
              } | null;
              attempts: number;
              top: Record<string, number> | null;
            }[];
            total: number;
            page: number;
            size: number;
            counts: {
              all: number;
              belum: number;
              dikirim: number;
              diterima: number;
              dikembalikan: number;
              late: number;
            };
            due: {
              due: string;
              source: string;
            } | null;
            received: Record<string, number>;
            own: {
              recapId: string;
              source: "version" | "sum";
              top: Record<string, number>;
            } | null;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/submissions/periods": {
    get: {
      parameters: { query: { unitId: string }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              kind: "pdpb" | "dps" | "dpt" | "other";
              period: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/submissions/{submissionId}/history": {
    get: {
      parameters: { query?: never; path: { submissionId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              unitId: string;
              unitName: string;
              toUnitId: string;
              toUnitName: string;
              kind: "pdpb" | "dps" | "dpt" | "other";
              period: string;
              attempt: number;
              recapId: string;
              state: "dikirim" | "diterima" | "dikembalikan";
              sentBy: string;
              sentAt: string;
              receivedBy: string | null;
              receivedAt: string | null;
              returnedBy: string | null;
              returnedAt: string | null;
              returnReason: string | null;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/submissions/{submissionId}/receive": {
    post: {
      parameters: { query?: never; path: { submissionId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            submissionId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/submissions/{submissionId}/send-back": {
    post: {
      parameters: { query?: never; path: { submissionId: string } };
      requestBody: { content: { "application/json": {
            reason: string;
          } } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            submissionId: string;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/versions": {
    get: {
      parameters: { query: { page?: number; size?: number; q?: string; unitId: string }; path?: never };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              unitId: string;
              listId: string;
              number: number;
              name: string;
              kind: "pdpb" | "dps" | "dpt" | "other";
              period: string;
              votingDay: string;
              previousId: string | null;
              opening: number;
              added: number;
              removed: number;
              unexplained: number;
              changed: number;
              moved: number;
              rows: number;
              struck: number;
              openErrors: number;
              reason: string | null;
              contentHash: string;
              settledBy: string | null;
              settledAt: string;
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/versions/{versionId}/differences": {
    get: {
      parameters: { query?: { page?: number; size?: number; from?: string }; path: { versionId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            fromId: string | null;
            toId: string;
            counts: {
              event: "baru" | "tms" | "ubah" | "pindah" | "keluar";
              reason: string;
              fields: string;
              count: number;
            }[];
            villages: {
              items: {
                village: string;
                name: string | null;
                added: number;
                removed: number;
                unexplained: number;
                changed: number;
                movedIn: number;
                movedOut: number;
              }[];
              total: number;
              page: number;
              size: number;
            };
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/versions/{versionId}/differences/voters": {
    get: {
      parameters: { query?: { page?: number; size?: number; from?: string; event?: "baru" | "tms" | "ubah" | "pindah" | "keluar"; village?: string; reason?: string }; path: { versionId: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              voter: number;
              event: "baru" | "tms" | "ubah" | "pindah" | "keluar";
              reason: string | null;
              fields: string[];
              decision: string | null;
              row: number | null;
              previousRow: number | null;
              name: string | null;
              nik: string | null;
              sex: string | null;
              village: string | null;
              fromVillage: string | null;
              tps: number | null;
            }[];
            total: number;
            page: number;
            size: number;
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
  "/api/voters/versions/{versionId}/voters/{voter}": {
    get: {
      parameters: { query?: never; path: { versionId: string; voter: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            voter: number;
            events: {
              versionId: string;
              versionName: string;
              settledAt: string;
              event: "baru" | "tms" | "ubah" | "pindah" | "keluar";
              reason: string | null;
              fields: string[];
              decision: string | null;
              village: string | null;
              fromVillage: string | null;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": components["schemas"]["Failure"] } };
      };
    };
  };
}

export interface components {
  schemas: {
    Failure: {
      error: {
        code: string;
        message: {
          id: string;
          en: string;
        };
        fields?: Record<string, {
          id: string;
          en: string;
        }>;
        details?: unknown;
      };
    };
  };
}
