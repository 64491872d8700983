/** What staff read and do about conversations. */
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type Paths, type Schemas, data, desk } from "../api/client";
import { once } from "../approvals/queries";

export type Listed = Schemas["ListedConversation"];
export type Recorded = Schemas["RecordedConversation"];
export type Work = Schemas["ConversationWork"];
type Asked = NonNullable<Paths["/desk/conversations"]["get"]["parameters"]["query"]>;
export type View = NonNullable<Asked["view"]>;
export type Order = NonNullable<Asked["order"]>;
export type Step = Schemas["Supervise"]["does"];
export type Closing = Schemas["Closing"];

/** Those behind a figure of a report. */
export type Counted = { figure?: string; of?: string; from?: string; to?: string; team?: string };

export function useConversations(view: View, order: Order, search: string, counted: Counted) {
  return useInfiniteQuery({
    queryKey: ["live", "conversations", view, order, search, counted],
    queryFn: ({ pageParam }) =>
      data(
        desk.GET("/desk/conversations", {
          params: {
            query: {
              view,
              order,
              search,
              limit: 50,
              ...counted,
              ...(pageParam ? { after: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
    select: ({ pages }) => ({
      conversations: once(pages.flatMap((page) => page.conversations)),
      counts: pages[0]?.counts ?? {},
      now: pages[0]?.now,
    }),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  });
}

const path = (conversation_id: string) => ({ params: { path: { conversation_id } } });

export function useRecord(id: string) {
  return useQuery({
    queryKey: ["live", "record", id],
    queryFn: () => data(desk.GET("/desk/conversations/{conversation_id}/record", path(id))),
  });
}

export function useWork(id: string) {
  return useQuery({
    queryKey: ["live", "work", id],
    queryFn: () => data(desk.GET("/desk/conversations/{conversation_id}/work", path(id))),
  });
}

export function useLines(id: string) {
  return useQuery({
    queryKey: ["live", "lines", id],
    queryFn: () => data(desk.GET("/desk/conversations/{conversation_id}/messages", path(id))),
  });
}

export function useTold(id: string) {
  return useQuery({
    queryKey: ["live", "told", id],
    queryFn: () => data(desk.GET("/desk/conversations/{conversation_id}/happened", path(id))),
  });
}

export function useBeside(id: string) {
  return useQuery({
    enabled: id !== "",
    queryKey: ["live", "beside", id],
    queryFn: () => data(desk.GET("/desk/conversations/{conversation_id}/beside", path(id))),
  });
}

export function useColleagues() {
  return useQuery({
    queryKey: ["live", "colleagues"],
    queryFn: () => data(desk.GET("/desk/colleagues")),
    staleTime: 30_000,
  });
}

/** One step in one conversation. */
export function supervise(
  id: string,
  does: Step,
  text = "",
  to = "",
  closing: Closing | null = null,
) {
  return data(
    desk.POST("/desk/conversations/{conversation_id}/supervision", {
      ...path(id),
      body: { does, text, to, closing },
    }),
  );
}

export function useSupervision(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      does,
      text,
      to,
      closing,
    }: {
      does: Step;
      text?: string;
      to?: string;
      closing?: Closing;
    }) => supervise(id, does, text, to, closing),
    onSettled: () => void queries.invalidateQueries({ queryKey: ["live"] }),
  });
}

export function useHalt() {
  const queries = useQueryClient();
  const standing = useQuery({
    queryKey: ["live", "halt"],
    queryFn: () => data(desk.GET("/desk/halt")),
    refetchInterval: 15_000,
  });
  const change = useMutation({
    mutationFn: async (reason: string | null) => {
      if (reason === null) await data(desk.POST("/desk/resume"));
      else await data(desk.POST("/desk/halt", { body: { reason } }));
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ["live"] }),
  });
  return { standing, change };
}
