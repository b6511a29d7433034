/** What is done with the file of an embedded store as a whole, beside the processes that have it open. */
export interface StoreFiles {
  /**
   * A whole copy as of one moment, while others read and write; on the disk when this resolves. `to` must not exist.
   * @throws StoreError
   */
  copy(from: string, to: string): Promise<void>;
  /**
   * Reads everything and changes nothing.
   * @throws StoreError DAMAGED, NOT_OURS or NEWER
   */
  verify(file: string): Promise<void>;
  /**
   * Gathers what side files hold, so that the file can be moved away.
   * @throws StoreError BUSY while another process has it open
   */
  release(file: string): Promise<void>;
}
