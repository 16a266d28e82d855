/** Verbs by which these texts set goals. */
export const GOAL_VERBS =
  /培育|认定|争创|招引|引进|建立|打造|新增|实施|开展|培养|遴选|建设|组织|推荐|选拔|配备|创建|举办|孵化|汇集|形成|设立|推动|提高|落户|扶持|储备|壮大|建成|走访|催生|新建|提供|挑选|配套|扩充|拥有/;

/** Verbs that are also nouns, or stand after what they govern: only where no other verb does. */
export const MORE_GOAL_VERBS = /实现|成为|支持|创成|落地|推进|重点围绕|健全|扩充/;
/** Words by which a phrase says of itself what is to be: no verb before it is needed. */
export const OWN_PREDICATE = /达|突破|占[^，。；]*比|超过|高于|低于|增长|提升|提高|全覆盖|全部|下降|力争|年均|入库|累计|不少于|不低于/;
