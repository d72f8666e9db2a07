/** The API as types. Made by `npm run client` from the routes; do not edit. */

export interface paths {
  "/api/activities/{id}/drafts": {
    get: {
      parameters: { query: { unit: string }; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            items: {
              id: string;
              activityId: string;
              unitId: string;
              kind: "news" | "report" | "facebook" | "x" | "instagram" | "whatsapp";
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
      };
    };
    post: {
      parameters: { query?: never; path: { id: string } };
      requestBody: { content: { "application/json": {
            unitId: string;
            kinds: ("news" | "report" | "facebook" | "x" | "instagram" | "whatsapp")[];
          } } };
      responses: {
        201: { headers: Record<string, string>; content: { "application/json": {
            drafts: {
              id: string;
              kind: "news" | "report" | "facebook" | "x" | "instagram" | "whatsapp";
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
              kind: "news" | "report" | "facebook" | "x" | "instagram" | "whatsapp";
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
              kind: "news" | "report" | "facebook" | "x" | "instagram" | "whatsapp";
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
              task: "revise" | "review" | "approve" | "renew";
              since: string;
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
            kind: "news" | "report" | "facebook" | "x" | "instagram" | "whatsapp";
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
              kind: "news" | "report" | "facebook" | "x" | "instagram" | "whatsapp";
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
            may: {
              write: boolean;
              review: boolean;
              approve: boolean;
            };
          } } };
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
      };
    };
  };
  "/api/drafts/{id}/export.docx": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
      };
    };
  };
  "/api/drafts/{id}/export.pdf": {
    get: {
      parameters: { query?: never; path: { id: string } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/octet-stream": Blob } };
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
              kind: string;
              title: string;
              text: string;
              passages: unknown[];
            }[];
          } } };
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
      };
    };
  };
  "/api/drafts/{id}/versions/{n}": {
    get: {
      parameters: { query?: never; path: { id: string; n: number } };
      responses: {
        200: { headers: Record<string, string>; content: { "application/json": {
            kind: "news" | "report" | "facebook" | "x" | "instagram" | "whatsapp";
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
        default: { headers: Record<string, string>; content: { "application/json": {
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
          } } };
      };
    };
  };
}

export interface components {
  schemas: {

  };
}
